import { globSync } from 'node:fs';
import path from 'node:path';
import { contentRoot } from '../markdown/content-files.ts';
import { type Failure, failuresOf } from '../markdown/failures.ts';
import { PAGE_PATTERNS } from '../markdown/page-folders.ts';

/** The failures that the pages of a content folder show, in the order of the files. */
export function readFailures(): Failure[] {
  return globSync(PAGE_PATTERNS, { cwd: contentRoot })
    .sort()
    .flatMap((file) => failuresOf(path.join(contentRoot, file)));
}
