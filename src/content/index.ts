import path from 'node:path';
import { type Crates, openCrates } from './crates.ts';
import { type Exercises, openExercises } from './exercises.ts';
import { openPages, type Pages } from './pages.ts';
import { openRecordings, type Recordings } from './recordings.ts';
import { openVersions, type Versions } from './versions.ts';

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
