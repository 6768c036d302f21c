import { content } from '../src/content/site.ts';
import { checkSamples } from './record/check.ts';
import { stopOnSignals } from './rust/processes.ts';
import { withTargetLock } from './rust/target-lock.ts';
import { runCommand } from './shared/command.ts';
import { parseCommandLine } from './shared/command-line.ts';
import { clearProgress } from './shared/progress.ts';

/**
 * Checks the samples of the named phases, or of all, and prints a block for each failure and a last
 * line `N passed, N failed`. Phases that have not changed since they last passed on this machine
 * are skipped, except with `--all` and in CI. With `--other-versions` it is no failure that a
 * phase's inputs have changed since it was recorded.
 */
await runCommand(async () => {
  const { options, positionals: names } = parseCommandLine({
    command: 'npm run samples',
    options: ['all', 'other-versions'],
    positionals: '[phase …]',
  });
  stopOnSignals();
  const { passed, failed, blocks } = await withTargetLock(content, () =>
    checkSamples(content, names, {
      isQuick: !options.has('all'),
      hasOtherVersions: options.has('other-versions'),
    }),
  );
  clearProgress();
  for (const block of blocks) console.log(`${block}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
