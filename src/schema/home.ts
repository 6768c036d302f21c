import { z } from 'zod';
import type { Result } from '../core/issue.ts';
import { readYaml } from './yaml.ts';

const page = z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, {
  error: 'must be a guide and a phase, such as `axum/state`',
});
const file = z.string().min(1);

/** The schema of `home.yaml`. */
const homeSchema = z.strictObject({
  page: page.describe('The phase whose program the home page shows'),
  handler: z.strictObject({ file, region: file }).describe('A few lines of that program'),
  request: z.string().min(1).describe('A request of that phase, as its `http` block writes it'),
  failure: z
    .strictObject({ page, file, region: file.optional() })
    .describe('A file that does not compile, and the phase that shows it'),
});

/** What the home page shows of the lessons. */
export type HomeFile = z.output<typeof homeSchema>;

/** Parses the content of `home.yaml`; the positions of issues are relative to it. */
export function readHome(source: string): Result<HomeFile> {
  return readYaml(source, homeSchema, 'home', Object.keys(homeSchema.shape));
}
