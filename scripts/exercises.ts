import { content } from '../src/content/site.ts';
import { checkExercises } from './exercises/check.ts';
import { stopOnSignals } from './rust/processes.ts';
import { withTargetLock } from './rust/target-lock.ts';
import { runCommand } from './shared/command.ts';
import { parseCommandLine } from './shared/command-line.ts';
import { clearProgress } from './shared/progress.ts';

/**
 * Checks the exercises of the named phases, or of all, and prints a block for each fault and a last
 * line `N passed, N failed`.
 */
await runCommand(async () => {
  const { positionals: names } = parseCommandLine({
    command: 'npm run exercises',
    positionals: '[phase …]',
  });
  stopOnSignals();
  const { passed, failed, blocks } = await withTargetLock(content, () =>
    checkExercises(content, names),
  );
  clearProgress();
  for (const block of blocks) console.log(`${block}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
