import { content } from '../src/content/site.ts';
import { checkSamples } from './record/check.ts';
import { stopOnSignals } from './rust/processes.ts';
import { aloneInTarget } from './rust/target-lock.ts';
import { runCommand } from './shared/command.ts';
import { clear } from './shared/progress.ts';

const OPTIONS = ['--all', '--other-versions'];

/**
 * Checks every sample of the lessons, of the phases named or of all, and prints a block for each
 * that fails and a last line `N passed, N failed`. Phases that are as they were when they last
 * passed here are run again only with `--all`, and in CI. With `--other-versions` it is no fault
 * that they are not as they were recorded.
 */
await runCommand(async () => {
  stopOnSignals();
  const words = process.argv.slice(2);
  const names = words.filter((word) => !OPTIONS.includes(word));
  const options = {
    isQuick: !words.includes('--all'),
    hasOtherVersions: words.includes('--other-versions'),
  };
  const { passed, failed, blocks } = await aloneInTarget(content, () =>
    checkSamples(content, names, options),
  );
  clear();
  for (const block of blocks) console.log(`${block}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
