/** Creates a phase or an article to be written: `npm run new -- axum/responses "Responses"`. */
import { content } from '../src/content/site.ts';
import { parseNewPage, SYNTAX } from './new/arguments.ts';
import { makePage } from './new/make-page.ts';
import { findCargo } from './rust/find-cargo.ts';
import { stopOnSignals } from './rust/processes.ts';
import { runCommand } from './shared/command.ts';
import { parseCommandLine } from './shared/command-line.ts';

await runCommand(async () => {
  const { positionals } = parseCommandLine({ command: 'npm run new', positionals: SYNTAX });
  const page = parseNewPage(positionals);
  stopOnSignals();
  await makePage(content, page, { cargo: findCargo(), log: console.log });
  return 0;
});
