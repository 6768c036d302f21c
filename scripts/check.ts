/**
 * Reads all content as the build would and reports every fault there is, in one run. With `--form`
 * it leaves out the rules for questions, and tells only what would stop a page from being built.
 */
import { parseArgs } from 'node:util';
import { content } from '../src/content/site.ts';
import { checkContent } from './check/content.ts';
import { runCommand } from './shared/command.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { form: { type: 'boolean', default: false } } });
  const mustBeDrawn = process.env['CI'] === 'true';
  const { lines, failed } = await checkContent(content, { form: values.form, mustBeDrawn });
  for (const line of lines) console.log(line);
  return failed > 0 ? 1 : 0;
});
