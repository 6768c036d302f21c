import { existsSync } from 'node:fs';
import path from 'node:path';
import { ARTICLES, type Content, displayPath, pageFile } from '../../src/content/index.ts';
import { updateCards } from '../draw/update-cards.ts';
import { updateDiagrams } from '../draw/update-diagrams.ts';
import { CommandError } from '../shared/command.ts';
import type { NewPage } from './arguments.ts';
import { makeCrate } from './crate.ts';
import { listPhase, slugBefore } from './guide.ts';
import { makeLesson } from './lesson.ts';
import { type PageTools, recordCrate } from './record-crate.ts';

/**
 * Creates a phase or an article that passes all checks and is ready to be written.
 *
 * @throws CommandError if it already exists, its guide has faults, or a tool fails
 */
export async function makePage(content: Content, page: NewPage, tools: PageTools) {
  const guideFolder = path.join(content.root, 'guides', page.guide);
  const folder = content.pages.folder(page.guide, page.phase);
  if (existsSync(folder)) {
    throw new CommandError(`${displayPath(folder)} already exists; choose another name`);
  }
  const isArticle = page.guide === ARTICLES;
  const before = isArticle ? undefined : slugBefore(guideFolder, page.phase);
  makeCrate(folder, before && path.join(guideFolder, before), page);
  makeLesson(folder, page);
  if (!isArticle) listPhase(guideFolder, page);
  await updateDiagrams(content, { all: false }, tools.log);
  await updateCards(content, { all: false }, tools.log);
  await recordCrate(content, `${page.guide}/${page.phase}`, tools);
  tools.log(`${displayPath(pageFile(folder))} is ready to be written; npm run dev shows it`);
}
