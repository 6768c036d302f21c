import { hashText } from './hash.ts';
import { err, ok, type Result } from './issue.ts';

/** What a lesson's recordings were made with, and of. */
export interface Verified {
  /** The compiler's version. */
  readonly rustc: string;
  /** The crates that the lesson's crate names, with their versions. */
  readonly crates: Readonly<Record<string, string>>;
  /** The day of the recording that first had these inputs, `2026-11-21`. */
  readonly date: string;
  /** A hash of all that the recordings depend on, and of themselves. */
  readonly inputs: string;
}

/** Reads the text of a `recorded/verified.json`; anything else than it must hold is an issue. */
export function parseVerified(text: string): Result<Verified> {
  const fail = (message: string) => err({ line: 1, column: 1, message: `verified: ${message}` });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('is no JSON');
  }
  if (isVerified(value)) return ok(value);
  return fail(
    'must hold `rustc`, `date` and `inputs` as texts and `crates` as versions by name, and nothing else',
  );
}

/** Writes the text of a `recorded/verified.json`. */
export function writeVerified(verified: Verified): string {
  return `${JSON.stringify(verified, undefined, 2)}\n`;
}

/** Sums up texts by name; the order in which they are given does not matter. */
export function hashInputs(texts: ReadonlyMap<string, string>): string {
  return hashText(JSON.stringify([...texts].sort(([a], [b]) => (a < b ? -1 : 1))));
}

function isVerified(value: unknown): value is Verified {
  if (typeof value !== 'object' || value === null) return false;
  const { rustc, crates, date, inputs, ...others } = value as Record<string, unknown>;
  const isText = (item: unknown) => typeof item === 'string' && item !== '';
  return (
    [rustc, inputs].every(isText) &&
    typeof date === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(date) &&
    typeof crates === 'object' &&
    crates !== null &&
    !Array.isArray(crates) &&
    Object.values(crates).every(isText) &&
    Object.keys(others).length === 0
  );
}
