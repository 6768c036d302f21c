/**
 * Reads all content as the build does and reports every fault in one run. With `--form` it omits
 * the rules for questions, and reports only faults that would prevent a page from being built.
 */
import { content } from '../src/content/site.ts';
import { checkContent } from './check/content.ts';
import { runCommand } from './shared/command.ts';
import { parseCommandLine } from './shared/command-line.ts';

await runCommand(async () => {
  const { options } = parseCommandLine({ command: 'npm run check', options: ['form'] });
  const form = options.has('form');
  const mustBeDrawn = process.env['CI'] === 'true';
  const { lines, failed } = await checkContent(content, { form, mustBeDrawn });
  for (const line of lines) console.log(line);
  return failed > 0 ? 1 : 0;
});
