import { err, ok, type Result } from '../../src/core/issue.ts';

/** What the first line of a file in `fails/` promises. */
interface ExpectedError {
  /** Such as `E0277`; undefined where the compiler gives the error no code. */
  readonly code: string | undefined;
  /** What the message contains. */
  readonly phrase: string;
}

/** What the first line of a file in `examples/` promises: a panic with a phrase, or success. */
interface ExpectedEnd {
  readonly panic: string | undefined;
}

/** Reads `// expect error[E0277]: a phrase`, or `// expect error: a phrase`. */
export function parseExpectedError(source: string): Result<ExpectedError> {
  const [, code, phrase] = /^\/\/ expect error(?:\[(E\d{4})\])?: (\S.*)/.exec(source) ?? [];
  if (phrase !== undefined) return ok({ code, phrase: phrase.trimEnd() });
  return wrong(
    '`// expect error[E0277]: a phrase of the message`, without `[…]` for an error that has no code',
  );
}

/** Reads `// expect panic: a phrase`, or `// expect exit 0`. */
export function parseExpectedEnd(source: string): Result<ExpectedEnd> {
  const [match, phrase] =
    /^\/\/ expect (?:exit 0[ \t\r]*(?:\n|$)|panic: (\S.*))/.exec(source) ?? [];
  if (match !== undefined) return ok({ panic: phrase?.trimEnd() });
  return wrong('`// expect exit 0` or `// expect panic: a phrase of the message`');
}

function wrong(allowed: string): Result<never> {
  return err({ line: 1, column: 1, message: `the first line must be ${allowed}` });
}
