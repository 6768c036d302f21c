import type { CheckOptions } from '../../../scripts/check/content.ts';

/** One change to the tiny course, and the one line that the check must answer with. */
export interface Fault {
  readonly name: string;
  /** The changed file, named relative to the folder of guides. */
  readonly file: string;
  /** The text to replace, and what takes its place. */
  readonly change: readonly [from: string, to: string] | 'delete the file';
  /** The text at whose first occurrence the line must point; absent, it is the file's end. */
  readonly at?: string;
  /** The file that the line must name, where it is another one. */
  readonly reportedIn?: string;
  /** What the line says behind the place. */
  readonly says: string;
  readonly options?: Partial<CheckOptions>;
}

export const firstLesson = 'tiny/first/lesson.mdx';
export const secondLesson = 'tiny/second/lesson.mdx';
export const onlyLesson = 'other/only/lesson.mdx';
export const tinyGuide = 'tiny/guide.yaml';
export const otherGuide = 'other/guide.yaml';
