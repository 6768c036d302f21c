import { err, ok, type Result } from '../../src/core/issue.ts';

/** The error that the first line of a file in `fails/` announces. */
interface ExpectedError {
  /** Such as `E0277`; undefined if the compiler gives the error no code. */
  readonly code: string | undefined;
  /** A part of the error message. */
  readonly phrase: string;
}

/** The end that the first line of a file in `examples/` announces: a panic, or exit code 0. */
interface ExpectedEnd {
  /** A part of the panic message; undefined for exit code 0. */
  readonly panic: string | undefined;
}

/** Parses a first line `// expect error[E0277]: a phrase` or `// expect error: a phrase`. */
export function parseExpectedError(source: string): Result<ExpectedError> {
  const [, code, phrase] = /^\/\/ expect error(?:\[(E\d{4})\])?: (\S.*)/.exec(source) ?? [];
  if (phrase !== undefined) return ok({ code, phrase: phrase.trimEnd() });
  return wrong(
    '`// expect error[E0277]: a phrase of the message`, without `[…]` for an error that has no code',
  );
}

/** Parses a first line `// expect panic: a phrase` or `// expect exit 0`. */
export function parseExpectedEnd(source: string): Result<ExpectedEnd> {
  const [match, phrase] =
    /^\/\/ expect (?:exit 0[ \t\r]*(?:\n|$)|panic: (\S.*))/.exec(source) ?? [];
  if (match !== undefined) return ok({ panic: phrase?.trimEnd() });
  return wrong('`// expect exit 0` or `// expect panic: a phrase of the message`');
}

function wrong(allowed: string): Result<never> {
  return err({ line: 1, column: 1, message: `the first line must be ${allowed}` });
}
