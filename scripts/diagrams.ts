import { parseArgs } from 'node:util';
import { content } from '../src/content/site.ts';
import { checkDiagrams, keepDiagrams } from './draw/keep-diagrams.ts';
import { runCommand } from './shared/command.ts';

/** Keeps the drawings in `diagrams/` in step with the diagrams of the lessons, or checks that. */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
    },
  });
  if (!values.check) {
    await keepDiagrams(content, values, console.log);
    return 0;
  }
  const faults = await checkDiagrams(content);
  for (const fault of faults) console.log(fault);
  return faults.length > 0 ? 1 : 0;
});
