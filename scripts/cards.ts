import { parseArgs } from 'node:util';
import { content } from '../src/content/site.ts';
import { checkCards, updateCards } from './draw/update-cards.ts';
import { runCommand } from './shared/command.ts';

/**
 * Updates the social cards in `cards/`, which other sites show for a link; with `--check`, checks
 * that they match the pages.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
    },
  });
  if (!values.check) {
    await updateCards(content, values, console.log);
    return 0;
  }
  const faults = await checkCards(content);
  for (const fault of faults) console.log(fault);
  return faults.length > 0 ? 1 : 0;
});
