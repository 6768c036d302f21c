import { existsSync } from 'node:fs';
import path from 'node:path';
import { displayPath } from '../../src/content/files.ts';
import type { Content } from '../../src/content/index.ts';
import { ARTICLES, pageFile } from '../../src/content/page-folders.ts';
import { keepCards } from '../draw/keep-cards.ts';
import { keepDiagrams } from '../draw/keep-diagrams.ts';
import { CommandError } from '../shared/command.ts';
import type { NewPage } from './arguments.ts';
import { makeCrate } from './crate.ts';
import { listPhase, phaseBefore } from './guide.ts';
import { makeLesson } from './lesson.ts';
import { type MakingTools, proveCrate } from './prove-crate.ts';

/**
 * Makes a phase or an article that has no faults and is ready to be written.
 *
 * @throws CommandError where it is there already, its guide has faults, or a tool fails
 */
export async function makePage(content: Content, wanted: NewPage, tools: MakingTools) {
  const guideFolder = path.join(content.root, 'guides', wanted.guide);
  const folder = content.pages.folder(wanted.guide, wanted.phase);
  if (existsSync(folder)) {
    throw new CommandError(`${displayPath(folder)} is there already; choose another name`);
  }
  const isArticle = wanted.guide === ARTICLES;
  const before = isArticle ? undefined : phaseBefore(guideFolder, wanted.phase);
  makeCrate(folder, before && path.join(guideFolder, before), wanted);
  makeLesson(folder, wanted);
  if (!isArticle) listPhase(guideFolder, wanted);
  await keepDiagrams(content, { all: false }, tools.say);
  await keepCards(content, { all: false }, tools.say);
  await proveCrate(content, `${wanted.guide}/${wanted.phase}`, tools);
  tools.say(`${displayPath(pageFile(folder))} is ready to be written; npm run dev shows it`);
}
