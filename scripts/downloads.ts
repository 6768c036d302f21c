import { displayPath } from '../src/content/index.ts';
import { content } from '../src/content/site.ts';
import { checkDownloads } from './downloads/check.ts';
import { writeLocks } from './downloads/locks.ts';
import { stopOnSignals } from './rust/processes.ts';
import { withTargetLock } from './rust/target-lock.ts';
import { runCommand } from './shared/command.ts';
import { parseCommandLine } from './shared/command-line.ts';
import { clearProgress } from './shared/progress.ts';

/**
 * Writes the content's file with the dependencies in the lock file that the crate downloads do not
 * use. With `--check`, tests the crate downloads of the built site instead, and prints a block for
 * each that fails and a last line `N passed, N failed`.
 */
await runCommand(async () => {
  const { options } = parseCommandLine({ command: 'npm run downloads', options: ['check'] });
  stopOnSignals();
  if (options.has('check')) {
    const { passed, blocks } = await withTargetLock(content, () => checkDownloads(content));
    clearProgress();
    for (const block of blocks) console.log(`${block}\n`);
    console.log(`${passed} passed, ${blocks.length} failed`);
    return blocks.length > 0 ? 1 : 0;
  }
  await writeLocks(content);
  clearProgress();
  console.log(`${displayPath(content.crates.locksFile)} written`);
  return 0;
});
