import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { displayPath, rustVersion } from '../src/markdown/content-files.ts';
import { locksFile } from '../src/markdown/crate-files.ts';
import { stopOnSignals } from './record/processes.ts';
import { clear } from './record/progress.ts';
import { runCommand } from './setup/command.ts';
import { checkZips } from './zips/check.ts';
import { takeLocks } from './zips/locks.ts';

/**
 * Finds out what the crates that readers take along need of the lock file, and keeps it in the
 * content; with `--check`, tests the zips of the built site and prints a block for each that fails
 * and a last line `N passed, N failed`.
 */
await runCommand(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  stopOnSignals();
  // A folder outside the content has no rust-toolchain.toml to go by.
  process.env['RUSTUP_TOOLCHAIN'] ??= rustVersion() ?? 'stable';
  process.env['RUST_BACKTRACE'] = '0';
  if (values.check) {
    const { passed, blocks } = await checkZips();
    clear();
    for (const block of blocks) console.log(`${block}\n`);
    console.log(`${passed} passed, ${blocks.length} failed`);
    return blocks.length > 0 ? 1 : 0;
  }
  const locks = await takeLocks();
  clear();
  writeFileSync(locksFile, `${JSON.stringify(locks, undefined, 2)}\n`);
  console.log(`${displayPath(locksFile)} written`);
  return 0;
});
