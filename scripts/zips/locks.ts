import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  standaloneLock,
  type UnusedDependencies,
  unusedDependencies,
} from '../../src/core/standalone-lock.ts';
import { contentRoot, displayPath, readText } from '../../src/markdown/content-files.ts';
import { crateKey, standaloneCrate } from '../../src/markdown/crate-files.ts';
import { runCargo } from '../record/cargo.ts';
import { CommandError } from '../setup/command.ts';
import { unpacked } from './unpack.ts';

/**
 * Finds out, for each crate that readers take along, what it goes without of the workspace's lock
 * file: cargo says so.
 *
 * @returns what the crates go without, by their keys
 * @throws CommandError where cargo can't make a lock file for a crate
 */
export async function takeLocks(): Promise<Readonly<Record<string, UnusedDependencies>>> {
  const crates = globSync('{guides/*,articles}/*/{code,exercise/starter}/Cargo.toml', {
    cwd: contentRoot,
  })
    .map((file) => path.join(contentRoot, path.dirname(file)))
    .sort();
  const locks: Record<string, UnusedDependencies> = {};
  for (const folder of crates) {
    const unused = await takeLock(folder);
    if (Object.keys(unused).length > 0) locks[crateKey(folder)] = unused;
  }
  return locks;
}

async function takeLock(folder: string): Promise<UnusedDependencies> {
  const files = standaloneCrate(folder, { unused: {} });
  const whole = readText(path.join(contentRoot, 'Cargo.lock')) ?? '';
  const cut = await unpacked(files, async (place) => {
    // Leaves every version as it is, and out what nothing needs.
    const run = await runCargo(['update', '--workspace'], contentRoot, place);
    if (!run.ok) throw new CommandError(`${displayPath(folder)}: cargo says\n${run.log}`);
    return readFileSync(path.join(place, 'Cargo.lock'), 'utf8');
  });
  const unused = unusedDependencies(whole, cut);
  if (standaloneLock(whole, files.get('Cargo.toml') ?? '', unused) !== cut) {
    throw new CommandError(
      `${displayPath(folder)}: cargo wants other packages than content/Cargo.lock has; ` +
        'run cargo check in content/',
    );
  }
  return unused;
}
