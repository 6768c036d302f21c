import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Content, displayPath, readText } from '../../src/content/index.ts';
import {
  standaloneLock,
  type UnusedDependencies,
  unusedDependencies,
} from '../../src/core/cargo/standalone-lock.ts';
import { formatLocks, type UnusedByCrate } from '../../src/schema/locks.ts';
import { runCargo } from '../rust/cargo.ts';
import { CommandError } from '../shared/command.ts';
import { setToolchain } from './toolchain.ts';
import { withUnpackedFiles } from './unpack.ts';

/**
 * Finds for each crate download the dependencies in its workspace's lock file that it does not use,
 * by letting cargo update a copy of the lock file.
 *
 * @returns the unused dependencies of the crates, by the crates' keys
 * @throws CommandError if cargo can't make a lock file for a crate
 */
async function findAllUnused(content: Content): Promise<UnusedByCrate> {
  const crates = globSync('{guides/*,articles}/*/{code,exercise/starter}/Cargo.toml', {
    cwd: content.root,
  })
    .map((file) => path.join(content.root, path.dirname(file)))
    .sort();
  const locks: Record<string, UnusedDependencies> = {};
  for (const folder of crates) {
    const unused = await findUnused(content, folder);
    if (Object.keys(unused).length > 0) locks[content.crates.key(folder)] = unused;
  }
  return locks;
}

/**
 * Writes the content's file with the dependencies in the lock file that each crate download does
 * not use.
 *
 * @throws CommandError if cargo can't make a lock file for a crate
 */
export async function writeLocks(content: Content): Promise<void> {
  setToolchain(content);
  const locks = await findAllUnused(content);
  writeFileSync(content.crates.locksFile, formatLocks(locks));
}

async function findUnused(content: Content, folder: string): Promise<UnusedDependencies> {
  const files = content.crates.standalone(folder, { unused: {} });
  const lockFile = path.join(content.crates.workspace(folder), 'Cargo.lock');
  const complete = readText(lockFile) ?? '';
  const reduced = await withUnpackedFiles(files, async (crate) => {
    // Keeps every version, and removes the packages that nothing needs.
    const run = await runCargo(['update', '--workspace'], content, crate);
    if (!run.ok) throw new CommandError(`${displayPath(folder)}: cargo says:\n${run.log}`);
    return readFileSync(path.join(crate, 'Cargo.lock'), 'utf8');
  });
  const unused = unusedDependencies(complete, reduced);
  if (standaloneLock(complete, files.get('Cargo.toml') ?? '', unused) !== reduced) {
    throw new CommandError(
      `${displayPath(folder)}: cargo requires packages that ${displayPath(lockFile)} lacks; ` +
        'run cargo check in its folder',
    );
  }
  return unused;
}
