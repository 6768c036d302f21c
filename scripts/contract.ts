import { content } from '../src/content/site.ts';
import { checkContracts } from './contract/check.ts';
import { stopOnSignals } from './rust/processes.ts';
import { withTargetLock } from './rust/target-lock.ts';
import { runCommand } from './shared/command.ts';
import { parseCommandLine } from './shared/command-line.ts';
import { clearProgress } from './shared/progress.ts';

/**
 * Checks that the finished programs of the named phases, or of all, fulfil the contract of the
 * books API. Prints a block for each program that fails, and a last line `N passed, N failed`.
 */
await runCommand(async () => {
  const { positionals: names } = parseCommandLine({
    command: 'npm run contract',
    positionals: '[phase …]',
  });
  stopOnSignals();
  const { passed, failed, blocks } = await withTargetLock(content, () =>
    checkContracts(content, names),
  );
  clearProgress();
  for (const block of blocks) console.log(`${block}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
