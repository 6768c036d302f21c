import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { IndexFile } from 'pagefind';
import { SEARCH_DATA, type SearchData } from '../core/search/pages.ts';
import { messageTemplate, t } from '../messages/index.ts';
import { pagesOf } from './pages.ts';
import { type Section, sectionsOf } from './sections.ts';

/** What stands in a lesson's text for those who act, and says nothing that is looked for. */
const notText = [
  'copy-button',
  'zoom-diagram',
  'keep-offline',
  '.code figcaption',
  '.output figcaption',
];

/**
 * The size of a file of the index, in occurrences of words. A search loads one file for each word,
 * and Pagefind's default of 20,000 makes them of 30 KB.
 */
const WORDS_IN_FILE = 3000;

/** Builds the index of the search over the sections of the finished pages. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const sections = globSync('**/*.html', { cwd: folder })
          .sort()
          .flatMap((file) =>
            sectionsOf(readFileSync(path.join(folder, file), 'utf8'), pathOf(file)),
          );
        const files = (await indexFiles(sections)).filter(isUsed);
        write(folder, files);
        logger.info(`${sections.length} sections indexed`);
      },
    },
  };
}

async function indexFiles(sections: readonly Section[]): Promise<readonly IndexFile[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(WORDS_IN_FILE);
  const { createIndex, close } = await import('pagefind');
  const { index, errors } = await createIndex({ excludeSelectors: notText });
  if (!index) throw new Error(`The search index can't be made: ${errors.join(', ')}`);
  const added = await Promise.all(
    sections.map(({ url, html }) => index.addHTMLFile({ url, content: html })),
  );
  const made = await index.getFiles();
  const faults = [...added, made].flatMap((answer) => answer.errors);
  if (faults.length > 0) throw new Error(`The search index is faulty: ${faults.join(', ')}`);
  await close();
  return made.files;
}

/** Pagefind's own interfaces, its worker and a program for other languages are not used. */
function isUsed({ path: file }: IndexFile): boolean {
  return (
    /^(index|fragment)\//.test(file) ||
    /^pagefind(\.js|-entry\.json|\..*\.pf_meta)$/.test(file) ||
    /^wasm\.(?!unknown)/.test(file)
  );
}

function write(folder: string, files: readonly IndexFile[]): void {
  for (const { path: name, content } of files) {
    const file = path.join(folder, 'pagefind', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const data: SearchData = {
    pages: pagesOf(files),
    messages: {
      hint: t('searchHint'),
      none: messageTemplate('searchEmpty'),
      found: messageTemplate('searchCount'),
      code: messageTemplate('searchCode'),
      recent: t('searchRecent'),
      shortcuts: t('shortcuts'),
    },
  };
  writeFileSync(path.join(folder, SEARCH_DATA), JSON.stringify(data));
}

function pathOf(file: string): string {
  return `/${file.split(path.sep).join('/')}`.replace(/index\.html$/, '');
}
