import { content } from '../src/content/site.ts';
import { checkCards, updateCards } from './draw/update-cards.ts';
import { runCommand } from './shared/command.ts';
import { parseCommandLine } from './shared/command-line.ts';

/**
 * Updates the social cards in `cards/`, which other sites show for a link; with `--check`, checks
 * that they match the pages.
 */
await runCommand(async () => {
  const { options } = parseCommandLine({ command: 'npm run cards', options: ['check', 'all'] });
  if (!options.has('check')) {
    await updateCards(content, { all: options.has('all') }, console.log);
    return 0;
  }
  const faults = await checkCards(content);
  for (const fault of faults) console.log(fault);
  return faults.length > 0 ? 1 : 0;
});
