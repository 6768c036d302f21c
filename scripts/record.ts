import { byPlace, formatIssue } from '../src/core/issue.ts';
import { contentRoot } from '../src/markdown/content-files.ts';
import { findPhases } from './record/phases.ts';
import { stopOnSignals } from './record/processes.ts';
import { clear } from './record/progress.ts';
import { take } from './record/take.ts';
import { circumstances } from './record/verify.ts';
import { writeRecordings } from './record/write.ts';
import { runCommand } from './setup/command.ts';

/**
 * Records what lessons show of real runs into their folders `recorded/`: of the phases named, such
 * as `axum/extractors`, or of all. A phase in which something goes wrong keeps what it has.
 */
await runCommand(async () => {
  stopOnSignals();
  const made = circumstances(contentRoot);
  let failed = false;
  for (const phase of findPhases(contentRoot, process.argv.slice(2))) {
    const taken = await take(contentRoot, phase);
    clear();
    if (taken.issues.length > 0) {
      failed = true;
      console.error([...taken.issues].sort(byPlace).map(formatIssue).join('\n\n'));
      console.error(`\n${phase.name}: nothing recorded`);
      continue;
    }
    writeRecordings(contentRoot, phase, taken, made);
    const { exchanges, blocks, outputs, statuses } = taken;
    const texts = blocks.length + outputs.length;
    const replies = exchanges.length + statuses.size;
    console.log(`${phase.name}: recorded ${replies} replies, ${texts} outputs`);
  }
  return failed ? 1 : 0;
});
