import { globSync } from 'node:fs';
import path from 'node:path';
import { likeness } from '../core/explain.ts';
import { PAGE_PATTERNS } from '../core/page-folders.ts';
import { contentRoot } from '../markdown/content-files.ts';
import { type Failure, failuresOf } from '../markdown/failures.ts';

/** From this likeness on, two messages are the same but for names. */
const SAME = 0.73;

/** A section that explains a failure. */
interface ExplainingPlace {
  readonly address: string;
  readonly heading: string;
  /** The title of its page. */
  readonly page: string;
}

/** Failures that are the same but for names, with all sections that explain them. */
export interface FailureEntry {
  /** The first line of the message. */
  readonly title: string;
  /** `E0277`; undefined for a message without a code. */
  readonly code: string | undefined;
  readonly places: readonly ExplainingPlace[];
  readonly features: readonly string[];
}

/** The failures that the pages of a content folder show, in the order of the files. */
export function readFailures(): Failure[] {
  return globSync(PAGE_PATTERNS, { cwd: contentRoot })
    .sort()
    .flatMap((file) => failuresOf(path.join(contentRoot, file)));
}

/** Joins the failures whose messages say the same. */
export function mergeFailures(failures: readonly Failure[]): FailureEntry[] {
  const groups: Failure[][] = [];
  for (const failure of failures) {
    const group = groups.find(([first]) => first && likeness(first, failure, failures) >= SAME);
    if (group) group.push(failure);
    else groups.push([failure]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { title, features } = first;
    const code = /\[(E\d{4})\]/.exec(title)?.[1];
    const places = new Map(
      group.map(({ address, heading, page }) => [address, { address, heading, page }]),
    );
    return [{ title, code, features, places: [...places.values()] }];
  });
}
