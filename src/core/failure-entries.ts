import { likeness } from './explain.ts';

/** Messages with at least this similarity differ in names only. */
const SAME = 0.73;

/** A section that explains a failure. */
interface ExplainingSection {
  readonly url: string;
  readonly heading: string;
  /** The title of its page. */
  readonly page: string;
  /** The line of the message that tells it from others with its title. */
  readonly label?: string | undefined;
}

/** Failures whose messages differ in names only, with all sections that explain them. */
export interface FailureEntry {
  /** The line of the message that says what is wrong. */
  readonly title: string;
  /** `E0277`; undefined for a message without a code. */
  readonly code: string | undefined;
  readonly sections: readonly ExplainingSection[];
  /** The features of each of the messages. */
  readonly variants: readonly (readonly string[])[];
}

/** A failure that a section shows, before it is merged with similar ones. */
export interface ShownFailure extends ExplainingSection {
  /** The line of its message that says what is wrong. */
  readonly title: string;
  readonly features: readonly string[];
}

/** Merges the failures whose messages differ in names only. */
export function mergeFailures(failures: readonly ShownFailure[]): FailureEntry[] {
  const groups: ShownFailure[][] = [];
  for (const failure of failures) {
    const group = groups.find(([first]) => first && areSame(first, failure, failures));
    if (group) group.push(failure);
    else groups.push([failure]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { title } = first;
    const variants = group.map(({ features }) => features);
    const code = /\[(E\d{4})\]/.exec(title)?.[1];
    const sections = new Map(
      group.map(({ url, heading, page, label }) => [url, { url, heading, page, label }]),
    );
    return [{ title, code, variants, sections: [...sections.values()] }];
  });
}

/**
 * Whether two messages differ in names only. An error without a code is known by its title, and what
 * one section explains under one title is the same.
 */
function areSame(a: ShownFailure, b: ShownFailure, all: readonly ShownFailure[]): boolean {
  if (a.title === b.title && (a.title.startsWith('error: ') || a.url === b.url)) return true;
  return likeness(a, b, all) >= SAME;
}
