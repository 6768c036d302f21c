import { parseArgs } from 'node:util';
import { content } from '../src/content/site.ts';
import { checkDiagrams, updateDiagrams } from './draw/update-diagrams.ts';
import { runCommand } from './shared/command.ts';

/**
 * Updates the drawings in `diagrams/`; with `--check`, checks that they match the diagrams of the
 * lessons.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
    },
  });
  if (!values.check) {
    await updateDiagrams(content, values, console.log);
    return 0;
  }
  const faults = await checkDiagrams(content);
  for (const fault of faults) console.log(fault);
  return faults.length > 0 ? 1 : 0;
});
