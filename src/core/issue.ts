import type { Position } from './position.ts';

/** One fault of the content: where it is and how to fix it. */
export interface Issue extends Position {
  readonly message: string;
}

/** An issue and the path of its file, relative to the project. */
export interface FileIssue extends Issue {
  readonly file: string;
}

/** Formats an issue as one line: `file:line:column message`. */
export function formatIssue({ file, line, column, message }: FileIssue): string {
  return `${file}:${line}:${column} ${message}`;
}

/** Compares issues by file, then by position. */
export function byPosition(a: FileIssue, b: FileIssue): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
}

/**
 * Thrown if content can't be turned into a page. Its message is the issues, one per line;
 * `line` and `column` are the first issue's, in the properties that Astro reads.
 */
export class ContentError extends Error {
  readonly issues: readonly FileIssue[];
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(issues: readonly FileIssue[]) {
    super(issues.map(formatIssue).join('\n'));
    this.name = 'ContentError';
    this.issues = issues;
    this.line = issues[0]?.line;
    this.column = issues[0]?.column;
  }
}

/** A result that is either a value or the issues that prevent one. */
export type Result<T, I extends Issue = Issue> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly I[] };

/** A result that holds a value. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A result that holds issues. */
export function err<I extends Issue>(
  ...issues: readonly I[]
): { readonly ok: false; readonly issues: readonly I[] } {
  return { ok: false, issues };
}

/** Formats names as prose: "`a`, `b` and `c`", or "none" if there are none. */
export function listNames(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  if (quoted.length === 0) return 'none';
  if (quoted.length === 1) return String(quoted[0]);
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
