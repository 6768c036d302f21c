import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { openContent } from '../../src/content/index.ts';
import { lessonMarkdown } from '../../src/markdown/index.ts';
import { writePage } from './page-writer.ts';

const content = openContent('tests/fixtures/markdown');
const markdown = lessonMarkdown(content, false);

test.each([
  'samples',
  'comparisons',
  'dependencies',
  'callouts',
  'words',
  'headings',
  'tables',
  'exchanges',
  'outputs',
  'diagrams',
  'questions',
  'quizzes',
  'hostile',
])('%s are rendered as page.txt shows', async (name) => {
  const folder = content.pages.folder('blocks', name);
  const file = path.join(folder, 'lesson.mdx');
  const options = { ...markdown, fileURL: pathToFileURL(file) };
  const page = await writePage(await readFile(file, 'utf8'), options);
  await expect(page).toMatchFileSnapshot(path.join(folder, 'page.txt'));
});
