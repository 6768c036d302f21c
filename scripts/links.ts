import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { site } from '../src/site.ts';
import { checkLinks } from './links/check-page.ts';
import { type LinkedPage, readPage } from './links/read-page.ts';
import { findFile } from './serve/find-file.ts';
import { CommandError, runCommand } from './shared/command.ts';
import { outFolder, projectRoot } from './shared/project.ts';

/** Checks the links of the built site: each page is one test. */
async function main(): Promise<number> {
  const pages = await readPages();
  const targets = {
    home: site.url,
    find: (path: string) => findFile(outFolder, path),
    pageIn: (file: string) => pages.get(file),
  };
  let failed = 0;
  for (const [file, page] of pages) {
    const faults = await checkLinks(pathOf(file), page, targets);
    for (const fault of faults) console.log(`${relative(projectRoot, file)}: ${fault}`);
    if (faults.length > 0) failed += 1;
  }
  console.log(`${pages.size - failed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/** Reads all pages of the built site, by their files. */
async function readPages(): Promise<ReadonlyMap<string, LinkedPage>> {
  const files = existsSync(outFolder)
    ? readdirSync(outFolder, { recursive: true, encoding: 'utf8' })
    : [];
  const pages = new Map<string, LinkedPage>();
  for (const name of files.filter((each) => each.endsWith('.html')).sort()) {
    const file = join(outFolder, name);
    pages.set(file, readPage(await readFile(file, 'utf8')));
  }
  if (pages.size > 0) return pages;
  const folder = relative(projectRoot, outFolder);
  throw new CommandError(`${folder} has no pages: build the site with \`npm run build\`.`);
}

/** The path at which a file is served, such as `/axum/` for `axum/index.html`. */
function pathOf(file: string): string {
  return `/${relative(outFolder, file).split(sep).join('/')}`.replace(/\/index\.html$/, '/');
}

await runCommand(main);
