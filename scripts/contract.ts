import { content } from '../src/content/site.ts';
import { checkContracts } from './contract/check.ts';
import { stopOnSignals } from './rust/processes.ts';
import { withTargetLock } from './rust/target-lock.ts';
import { runCommand } from './shared/command.ts';
import { clear } from './shared/progress.ts';

/**
 * Checks that the finished programs of the named phases, or of all, fulfil the contract of the
 * books API. Prints a block for each program that fails, and a last line `N passed, N failed`.
 */
await runCommand(async () => {
  stopOnSignals();
  const { passed, failed, blocks } = await withTargetLock(content, () =>
    checkContracts(content, process.argv.slice(2)),
  );
  clear();
  for (const block of blocks) console.log(`${block}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
