import { content } from '../src/content/site.ts';
import { recordPhases } from './record/record-phases.ts';
import { stopOnSignals } from './rust/processes.ts';
import { withTargetLock } from './rust/target-lock.ts';
import { runCommand } from './shared/command.ts';
import { parseCommandLine } from './shared/command-line.ts';

/**
 * Captures what lessons show of real runs and writes it to their folders `recorded/`: for the named
 * phases, such as `axum/extractors`, or for all. If a phase has issues, its recordings are not
 * changed.
 */
await runCommand(async () => {
  const { positionals: names } = parseCommandLine({
    command: 'npm run record',
    positionals: '[phase …]',
  });
  stopOnSignals();
  const succeeded = await withTargetLock(content, () => recordPhases(content, names, console.log));
  return succeeded ? 0 : 1;
});
