import path from 'node:path';
import { type Crates, openCrates } from './crates.ts';
import { type Exercises, openExercises } from './exercises.ts';
import { openPages, type Pages } from './pages.ts';
import { openRecordings, type Recordings } from './recordings.ts';
import { openVersions, type Versions } from './versions.ts';

export { CRATE_NAME } from './crates.ts';
export type { ExerciseFiles } from './exercises.ts';
export type { Failure } from './failures.ts';
export {
  allowOnly,
  atFence,
  type Fence,
  metaValue,
  readFence,
  readVolatileParts,
} from './fence.ts';
export { displayPath, readText } from './files.ts';
export type { Page } from './page.ts';
export { ARTICLES, PAGE_PATTERNS, pageFile, pageFolder, pageName } from './page-folders.ts';
export { readSample, type SampleName } from './sample.ts';
export { fencesOf, markdownFeatures, parseLesson, syntaxIssue, walkTree } from './tree.ts';
export type { Versions } from './versions.ts';

/** An opened content folder: everything that authors write and commands record. */
export interface Content {
  /** Its absolute path. */
  readonly root: string;
  readonly versions: Versions;
  readonly pages: Pages;
  readonly crates: Crates;
  readonly exercises: Exercises;
  readonly recordings: Recordings;
}

/**
 * Opens a content folder. Nothing is read yet; every later call reads the current files, so that
 * one handle can be used while files change.
 *
 * @param root its path, relative to the working directory
 */
export function openContent(root: string): Content {
  const folder = path.resolve(root);
  const versions = openVersions(folder);
  const crates = openCrates(folder, versions);
  return {
    root: folder,
    versions,
    pages: openPages(folder),
    crates,
    exercises: openExercises(crates),
    recordings: openRecordings(folder),
  };
}
