/** Creates a phase or an article to be written: `npm run new -- axum/responses "Responses"`. */
import { content } from '../src/content/site.ts';
import { parseNewPageArguments } from './new/arguments.ts';
import { makePage } from './new/make-page.ts';
import { findCargo } from './rust/find-cargo.ts';
import { stopOnSignals } from './rust/processes.ts';
import { runCommand } from './shared/command.ts';

await runCommand(async () => {
  stopOnSignals();
  const page = parseNewPageArguments(process.argv.slice(2));
  await makePage(content, page, { cargo: findCargo(), log: console.log });
  return 0;
});
