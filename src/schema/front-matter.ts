import { z } from 'zod';
import { err, type Issue, type Result } from '../core/issue.ts';
import { inlineText } from './inline.ts';
import { readYaml } from './yaml.ts';

const nonEmptyString = z.string().trim().min(1);

const isoDate = z.iso.date({
  error: ({ input }) => (input === undefined ? 'is missing' : 'must be a date, YYYY-MM-DD'),
});

/** The schema of a lesson's front matter. */
export const lessonSchema = z.strictObject({
  title: nonEmptyString.describe('The title of the page, without the number of the phase'),
  description: nonEmptyString
    .max(200)
    .describe('One sentence: what the reader can do afterwards; for search and social cards'),
  // Astro's YAML parser turns a date into a `Date`.
  updated: z
    .preprocess((date) => (date instanceof Date ? date.toISOString().slice(0, 10) : date), isoDate)
    .describe('The date of the last change that a reader would notice'),
  objectives: z
    .array(inlineText)
    .min(3)
    .max(5)
    .describe('What the reader will be able to do: a verb and something that can be tested'),
});

/** A lesson file, split into front matter and body. */
export interface LessonFile {
  readonly frontMatter: z.output<typeof lessonSchema>;
  /** The Markdown below the front matter. */
  readonly body: string;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/** Parses a lesson file; the positions of issues are relative to the whole file. */
export function readFrontMatter(source: string): Result<LessonFile> {
  const match = FRONT_MATTER.exec(source);
  if (!match) {
    const message = 'front matter: is missing; begin the file with a block between two `---` lines';
    return err({ line: 1, column: 1, message });
  }
  const keys = Object.keys(lessonSchema.shape);
  const read = readYaml(match[1] ?? '', lessonSchema, 'front matter', keys);
  if (!read.ok) return err(...read.issues.map(below));
  return { ok: true, value: { frontMatter: read.value, body: source.slice(match[0].length) } };
}

function below(issue: Issue): Issue {
  return { ...issue, line: issue.line + 1 };
}
