import type { ContentCheckOptions } from '../../../scripts/check/content.ts';

/** One change to the tiny course, and the one line that the check must print. */
export interface Fault {
  readonly name: string;
  /** The path of the changed file, relative to the folder of guides. */
  readonly file: string;
  /** The string to replace, and its replacement. */
  readonly change: readonly [from: string, to: string] | 'delete the file';
  /** The string at whose first occurrence the fault is reported; by default the file's end. */
  readonly at?: string;
  /** The file in which the fault is reported, if it is another one. */
  readonly reportedIn?: string;
  /** The message after the position. */
  readonly says: string;
  readonly options?: Partial<ContentCheckOptions>;
}

export const firstLesson = 'tiny/first/lesson.mdx';
export const secondLesson = 'tiny/second/lesson.mdx';
export const onlyLesson = 'other/only/lesson.mdx';
export const tinyGuide = 'tiny/guide.yaml';
export const otherGuide = 'other/guide.yaml';
