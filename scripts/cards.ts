import { parseArgs } from 'node:util';
import { content } from '../src/content/site.ts';
import { checkCards, keepCards } from './draw/keep-cards.ts';
import { runCommand } from './shared/command.ts';

/** Keeps the cards in `cards/`, which other sites show for a link, in step with the pages, or checks that. */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
    },
  });
  if (!values.check) {
    await keepCards(content, values, console.log);
    return 0;
  }
  const faults = await checkCards(content);
  for (const fault of faults) console.log(fault);
  return faults.length > 0 ? 1 : 0;
});
