import type { z } from 'zod';
import { err, type Issue, listNames, ok, type Result } from '../core/issue.ts';
import type { Position } from '../core/position.ts';

type Path = readonly PropertyKey[];

/** What a located check needs to know about the text that the value was read from. */
export interface Located {
  /** The name of the thing in messages, such as `quiz`. */
  readonly what: string;
  /** Where a value, or the key it stands under, is in the text. */
  readonly locate: (path: Path, part: 'key' | 'value') => Position;
  /** Where the value stands in a greater one: places and names count from there. */
  readonly at?: Path;
  /** The keys allowed in the object at a path within the value. */
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
  { what, locate, keys, at = [] }: Located,
): Result<z.output<S>> {
  const result = schema.safeParse(value, { error: describe });
  if (result.success) return ok(result.data);
  const issues = result.error.issues.flatMap(unfold);
  const paths = issues.map(({ path }) => nameOf(path));
  return err(
    ...issues.flatMap((issue, index): Issue[] => {
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({
          ...locate([...at, ...issue.path, key], 'key'),
          message: `${what}: unknown key \`${key}\`; the keys are ${listNames(keys(issue.path))}`,
        }));
      }
      const name = nameOf([...at, ...issue.path]);
      // A value of the wrong kind trips the later checks of the same value too.
      if (paths.indexOf(name) < index) return [];
      const message = `${what}: ${name === '' ? '' : `\`${name}\` `}${issue.message}`;
      return [{ ...locate([...at, ...issue.path], 'key'), message }];
    }),
  );
}

/**
 * The issues of the form that is meant, where a value may have several: of those that the value's
 * type allows, the one with the fewest.
 */
function unfold(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors
    .filter((form) => !form.some(isOtherType))
    .sort((a, b) => a.length - b.length)[0];
  if (!meant) return [issue];
  return meant.flatMap((inner) => unfold({ ...inner, path: [...issue.path, ...inner.path] }));
}

function isOtherType(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0 && issue.expected !== 'int';
}

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const describe: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return 'is missing';
  if (issue.code === 'invalid_type') return `must be ${kind(issue.expected)}, not ${found(issue)}`;
  if (issue.code === 'invalid_union') return `must be ${kinds(issue)}, not ${found(issue)}`;
  if (issue.code === 'invalid_value') return `must be ${anyOf(issue.values.map(quoted))}`;
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

function kinds(issue: Extract<RawIssue, { code: 'invalid_union' }>): string {
  const expected = issue.errors.flatMap((form) => form.filter(isOtherType));
  return anyOf(expected.map((each) => ('expected' in each ? kind(String(each.expected)) : '')));
}

function anyOf(names: readonly string[]): string {
  const unique = [...new Set(names)];
  return unique.length < 2
    ? unique.join('')
    : `${unique.slice(0, -1).join(', ')} or ${unique.at(-1)}`;
}

function quoted(value: unknown): string {
  return `\`${String(value)}\``;
}

function kind(expected: string): string {
  const names: Record<string, string> = {
    array: 'a list',
    int: 'a whole number',
    number: 'a number',
    object: 'an object',
    string: 'a text',
  };
  return names[expected] ?? expected;
}

function found({ input }: RawIssue): string {
  if (Array.isArray(input)) return 'a list';
  if (input === null) return 'nothing';
  if (typeof input === 'object') return 'an object';
  return `\`${JSON.stringify(input)}\``;
}

/** A path as messages write it: `[0].choices[1]`. */
export function nameOf(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
