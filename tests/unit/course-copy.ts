import { cpSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ContentCheckOptions, checkContent } from '../../scripts/check/content.ts';
import { displayPath } from '../../src/content/files.ts';
import { type Content, openContent } from '../../src/content/index.ts';

const tinyCourse = 'tests/site/content';

/** A copy of a course in a temporary folder, which a test may change. */
export interface CourseCopy {
  readonly content: Content;
  /** Reads a file; paths are relative to the folder of guides. */
  read(file: string): Promise<string>;
  write(file: string, text: string): Promise<void>;
  delete(file: string): Promise<void>;
  /** Checks the content of the copy, and returns the output lines. */
  check(options?: Partial<ContentCheckOptions>): Promise<readonly string[]>;
  /** Makes the copy's paths in a string relative to its folder of guides. */
  shown(text: string): string;
  remove(): Promise<void>;
}

/** Copies a content folder, by default the tiny course, to a temporary folder. */
export async function copyCourse(original = tinyCourse): Promise<CourseCopy> {
  const root = await mkdtemp(path.join(tmpdir(), 'from-zero-course-'));
  // `cp` of node:fs/promises takes thirty times as long.
  cpSync(path.resolve(original), root, { recursive: true });
  const content = openContent(root);
  const inGuides = (file: string) => path.join(root, 'guides', file);
  const shown = (text: string) => text.replaceAll(`${displayPath(inGuides(''))}/`, '');
  return {
    content,
    read: (file) => readFile(inGuides(file), 'utf8'),
    write: async (file, text) => {
      await mkdir(path.dirname(inGuides(file)), { recursive: true });
      await writeFile(inGuides(file), text);
    },
    delete: (file) => rm(inGuides(file), { recursive: true }),
    check: async ({ form = false, mustBeDrawn = false } = {}) => {
      const { lines } = await checkContent(content, { form, mustBeDrawn });
      return lines.map(shown);
    },
    shown,
    remove: () => rm(root, { recursive: true }),
  };
}
