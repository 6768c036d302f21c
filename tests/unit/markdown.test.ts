import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { markdown } from '../../src/markdown/index.ts';
import { writePage } from './page-writer.ts';

const folder = vi.hoisted(() => {
  delete process.env['CI'];
  process.env['FROM_ZERO_CONTENT'] = 'tests/fixtures/markdown';
  return 'tests/fixtures/markdown/guides/blocks';
});

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
])('%s become what page.txt shows', async (name) => {
  const file = path.resolve(folder, name, 'lesson.mdx');
  const options = { ...markdown, fileURL: pathToFileURL(file) };
  const page = await writePage(await readFile(file, 'utf8'), options);
  await expect(page).toMatchFileSnapshot(path.resolve(folder, name, 'page.txt'));
});
