import { content } from '../src/content/site.ts';
import { checkDiagrams, updateDiagrams } from './draw/update-diagrams.ts';
import { runCommand } from './shared/command.ts';
import { parseCommandLine } from './shared/command-line.ts';

/**
 * Updates the drawings in `diagrams/`; with `--check`, checks that they match the diagrams of the
 * lessons.
 */
await runCommand(async () => {
  const { options } = parseCommandLine({ command: 'npm run diagrams', options: ['check', 'all'] });
  if (!options.has('check')) {
    await updateDiagrams(content, { all: options.has('all') }, console.log);
    return 0;
  }
  const faults = await checkDiagrams(content);
  for (const fault of faults) console.log(fault);
  return faults.length > 0 ? 1 : 0;
});
