import type { Failure } from '../content/index.ts';
import { content } from '../content/site.ts';

/** The failures that the pages of the course show on purpose, in the order of the files. */
export function courseFailures(): Failure[] {
  return content.pages.failures();
}
