import { content } from '../src/content/site.ts';
import { checkContracts } from './contract/check.ts';
import { stopOnSignals } from './rust/processes.ts';
import { aloneInTarget } from './rust/target-lock.ts';
import { runCommand } from './shared/command.ts';
import { clear } from './shared/progress.ts';

/**
 * Checks that the finished programs, of the phases named or of all, keep the contract of the books
 * API, and prints what was wrong and a last line `N passed, N failed`.
 */
await runCommand(async () => {
  stopOnSignals();
  const { passed, failed, blocks } = await aloneInTarget(content, () =>
    checkContracts(content, process.argv.slice(2)),
  );
  clear();
  for (const block of blocks) console.log(`${block}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
