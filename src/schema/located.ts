import type { z } from 'zod';
import { err, type Issue, listNames, ok, type Result } from '../core/issue.ts';
import type { Position } from '../core/position.ts';

type Path = readonly PropertyKey[];

/** What `checkLocated` needs to know about the source that the value was parsed from. */
export interface Located {
  /** The prefix of messages, such as `quiz`. */
  readonly what: string;
  /** The position of the value at a path, or of its key. */
  readonly locate: (path: Path, part: 'key' | 'value') => Position;
  /** The path of the value within a larger one, which is prepended to all paths. */
  readonly at?: Path;
  /** The allowed keys of the object at a path within the value. */
  readonly keys: (path: Path) => readonly string[];
}

/**
 * Validates a value with a schema.
 *
 * @returns the output of the schema, or all issues with positions and messages for authors
 */
export function checkLocated<S extends z.ZodType>(
  schema: S,
  value: unknown,
  { what, locate, keys, at = [] }: Located,
): Result<z.output<S>> {
  const result = schema.safeParse(value, { error: describe });
  if (result.success) return ok(result.data);
  const issues = result.error.issues.flatMap(unfold);
  const paths = issues.map(({ path }) => formatPath(path));
  return err(
    ...issues.flatMap((issue, index): Issue[] => {
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({
          ...locate([...at, ...issue.path, key], 'key'),
          message: `${what}: unknown key \`${key}\`; the keys are ${listNames(keys(issue.path))}`,
        }));
      }
      const name = formatPath([...at, ...issue.path]);
      // A value of the wrong type causes further issues at the same path.
      if (paths.indexOf(name) < index) return [];
      const message = `${what}: ${name === '' ? '' : `\`${name}\` `}${issue.message}`;
      return [{ ...locate([...at, ...issue.path], 'key'), message }];
    }),
  );
}

/**
 * Replaces the issue of a union by the issues of the most likely alternative: among those that
 * match the value's type, the one with the fewest issues.
 */
function unfold(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const likeliest = issue.errors
    .filter((alternative) => !alternative.some(isOtherType))
    .sort((a, b) => a.length - b.length)[0];
  if (!likeliest) return [issue];
  return likeliest.flatMap((inner) => unfold({ ...inner, path: [...issue.path, ...inner.path] }));
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
  if (issue.code === 'too_small') return `must ${amount('at least', issue.minimum, issue.origin)}`;
  if (issue.code === 'too_big') return `must ${amount('at most', issue.maximum, issue.origin)}`;
  return undefined;
};

function amount(bound: string, limit: number | bigint, origin: string): string {
  if (origin === 'string') return `have ${bound} ${limit} characters`;
  if (origin === 'array') return `have ${bound} ${limit === 1 ? '1 entry' : `${limit} entries`}`;
  return `be ${bound} ${limit}`;
}

function kinds(issue: Extract<RawIssue, { code: 'invalid_union' }>): string {
  const expected = issue.errors.flatMap((alternative) => alternative.filter(isOtherType));
  return anyOf(expected.map((each) => ('expected' in each ? kind(String(each.expected)) : '')));
}

/** Joins alternatives: `a, b or c`. */
export function anyOf(names: readonly string[]): string {
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
    record: 'an object',
    string: 'a string',
  };
  return names[expected] ?? expected;
}

function found({ input }: RawIssue): string {
  if (Array.isArray(input)) return 'a list';
  if (input === null) return 'null';
  if (typeof input === 'object') return 'an object';
  return `\`${JSON.stringify(input)}\``;
}

/** Formats a path for messages: `[0].choices[1]`. */
export function formatPath(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
