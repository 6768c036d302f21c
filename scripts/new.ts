/** Makes a new phase or article, ready to be written: `npm run new -- axum/responses "Responses"`. */
import { content } from '../src/content/site.ts';
import { makePage } from './new/make-page.ts';
import { readWish } from './new/wish.ts';
import { stopOnSignals } from './record/processes.ts';
import { findCargo } from './setup/cargo.ts';
import { runCommand } from './setup/command.ts';

await runCommand(async () => {
  stopOnSignals();
  const wanted = readWish(process.argv.slice(2));
  await makePage(content, wanted, { cargo: findCargo(), say: console.log });
  return 0;
});
