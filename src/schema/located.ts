import type { z } from 'zod';
import { bad, good, type Issue, listNames, type Outcome, type Place } from '../core/issue.ts';

type Path = readonly PropertyKey[];

/** What a located check needs to know about the text that the value was read from. */
export interface Located {
  /** The name of the thing in messages, such as `quiz`. */
  readonly what: string;
  /** Where a value, or the key it stands under, is in the text. */
  readonly locate: (path: Path, part: 'key' | 'value') => Place;
  /** The keys allowed in the object at a path. */
  readonly keys: (path: Path) => readonly string[];
}

/**
 * Checks a value against a schema.
 *
 * @returns the value as the schema gives it, or every issue at once, each at its key and in words
 *   an author understands
 */
export function checkLocated<S extends z.ZodType>(
  schema: S,
  value: unknown,
  { what, locate, keys }: Located,
): Outcome<z.output<S>> {
  const result = schema.safeParse(value, { error: describe });
  if (result.success) return good(result.data);
  const paths = result.error.issues.map(({ path }) => nameOf(path));
  return bad(
    ...result.error.issues.flatMap((issue, index): Issue[] => {
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({
          ...locate([...issue.path, key], 'key'),
          message: `${what}: unknown key \`${key}\`; the keys are ${listNames(keys(issue.path))}`,
        }));
      }
      const name = nameOf(issue.path);
      // A value of the wrong kind trips the later checks of the same value too.
      if (paths.indexOf(name) < index) return [];
      const message = `${what}: ${name === '' ? '' : `\`${name}\` `}${issue.message}`;
      return [{ ...locate(issue.path, 'key'), message }];
    }),
  );
}

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const describe: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return 'is missing';
  if (issue.code === 'invalid_type') return `must be ${kind(issue.expected)}, not ${found(issue)}`;
  if (issue.code === 'too_small' && issue.origin === 'string') return 'is empty';
  if (issue.code === 'too_small') return `needs at least ${amount(issue.minimum, issue.origin)}`;
  if (issue.code === 'too_big') return `takes at most ${amount(issue.maximum, issue.origin)}`;
  return undefined;
};

function amount(limit: number | bigint, origin: string): string {
  if (origin === 'string') return `${limit} characters`;
  if (origin === 'array') return limit === 1 ? '1 entry' : `${limit} entries`;
  return String(limit);
}

function kind(expected: string): string {
  const kinds: Record<string, string> = {
    array: 'a list',
    int: 'a whole number',
    number: 'a number',
    object: 'an object',
    string: 'a text',
  };
  return kinds[expected] ?? expected;
}

function found({ input }: RawIssue): string {
  if (Array.isArray(input)) return 'a list';
  if (input === null) return 'nothing';
  if (typeof input === 'object') return 'an object';
  return `\`${JSON.stringify(input)}\``;
}

function nameOf(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
