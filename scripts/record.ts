import { content } from '../src/content/site.ts';
import { recordPhases } from './record/record-phases.ts';
import { stopOnSignals } from './rust/processes.ts';
import { aloneInTarget } from './rust/target-lock.ts';
import { runCommand } from './shared/command.ts';

/**
 * Records what lessons show of real runs into their folders `recorded/`: of the phases named, such
 * as `axum/extractors`, or of all. A phase in which something goes wrong keeps what it has.
 */
await runCommand(async () => {
  stopOnSignals();
  const succeeded = await aloneInTarget(content, () =>
    recordPhases(content, process.argv.slice(2), console.log),
  );
  return succeeded ? 0 : 1;
});
