import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { displayPath, readText } from '../../src/content/files.ts';
import type { Content } from '../../src/content/index.ts';
import {
  standaloneLock,
  type UnusedDependencies,
  unusedDependencies,
} from '../../src/core/standalone-lock.ts';
import { runCargo } from '../rust/cargo.ts';
import { CommandError } from '../shared/command.ts';
import { useToolchain } from './toolchain.ts';
import { unpacked } from './unpack.ts';

/**
 * Finds out, for each crate that readers take along, what it goes without of the workspace's lock
 * file: cargo says so.
 *
 * @returns what the crates go without, by their keys
 * @throws CommandError where cargo can't make a lock file for a crate
 */
async function takeLocks(content: Content): Promise<Readonly<Record<string, UnusedDependencies>>> {
  const crates = globSync('{guides/*,articles}/*/{code,exercise/starter}/Cargo.toml', {
    cwd: content.root,
  })
    .map((file) => path.join(content.root, path.dirname(file)))
    .sort();
  const locks: Record<string, UnusedDependencies> = {};
  for (const folder of crates) {
    const unused = await takeLock(content, folder);
    if (Object.keys(unused).length > 0) locks[content.crates.key(folder)] = unused;
  }
  return locks;
}

/**
 * Keeps in the content what its crates go without of the lock file.
 *
 * @throws CommandError where cargo can't make a lock file for a crate
 */
export async function keepLocks(content: Content): Promise<void> {
  useToolchain(content);
  const locks = await takeLocks(content);
  writeFileSync(content.crates.locksFile, `${JSON.stringify(locks, undefined, 2)}\n`);
}

async function takeLock(content: Content, folder: string): Promise<UnusedDependencies> {
  const files = content.crates.standalone(folder, { unused: {} });
  const whole = readText(path.join(content.root, 'Cargo.lock')) ?? '';
  const cut = await unpacked(files, async (folder) => {
    // Leaves every version as it is, and out what nothing needs.
    const run = await runCargo(['update', '--workspace'], content, folder);
    if (!run.ok) throw new CommandError(`${displayPath(folder)}: cargo says\n${run.log}`);
    return readFileSync(path.join(folder, 'Cargo.lock'), 'utf8');
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
