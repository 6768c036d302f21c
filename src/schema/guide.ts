import { z } from 'zod';
import type { Result } from '../core/issue.ts';
import { inlineText } from './inline.ts';
import { readYaml } from './yaml.ts';

const nonEmptyString = z.string().trim().min(1);
const slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'must be a slug: lower-case letters, digits and hyphens');

/** The schema of a `guide.yaml`. */
export const guideSchema = z.strictObject({
  title: nonEmptyString.describe('The name of the guide'),
  summary: nonEmptyString.max(200).describe('One sentence for the home page and for search'),
  outcome: inlineText.describe('What the reader has built and can do at the end; inline Markdown'),
  prerequisites: z.array(inlineText).min(1).describe('What a reader should bring; inline Markdown'),
  builds_on: z.array(slug).describe('The guides to read before this one'),
  crates: z.array(nonEmptyString).min(1).describe('The crates whose versions the guide shows'),
  phases: z.array(slug).min(1).describe('The folders of the phases, in reading order'),
});

export type GuideFile = z.output<typeof guideSchema>;

/** Parses the content of a `guide.yaml`; the positions of issues are relative to it. */
export function readGuide(source: string): Result<GuideFile> {
  return readYaml(source, guideSchema, 'guide', Object.keys(guideSchema.shape));
}
