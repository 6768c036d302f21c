import { parseArgs } from 'node:util';
import { displayPath } from '../src/content/files.ts';
import { content } from '../src/content/site.ts';
import { checkDownloads } from './downloads/check.ts';
import { keepLocks } from './downloads/locks.ts';
import { stopOnSignals } from './rust/processes.ts';
import { aloneInTarget } from './rust/target-lock.ts';
import { runCommand } from './shared/command.ts';
import { clear } from './shared/progress.ts';

/**
 * Finds out what the crates that readers take along need of the lock file, and keeps it in the
 * content; with `--check`, tests the zips of the built site and prints a block for each that fails
 * and a last line `N passed, N failed`.
 */
await runCommand(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  stopOnSignals();
  if (values.check) {
    const { passed, blocks } = await aloneInTarget(content, () => checkDownloads(content));
    clear();
    for (const block of blocks) console.log(`${block}\n`);
    console.log(`${passed} passed, ${blocks.length} failed`);
    return blocks.length > 0 ? 1 : 0;
  }
  await keepLocks(content);
  clear();
  console.log(`${displayPath(content.crates.locksFile)} written`);
  return 0;
});
