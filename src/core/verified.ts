import { hashText } from './hash.ts';
import { err, ok, type Result } from './issue.ts';

/** The provenance of a lesson's recordings. */
export interface Verified {
  /** The version of the compiler. */
  readonly rustc: string;
  /** The versions of the crates that the lesson's crate depends on, by name. */
  readonly crates: Readonly<Record<string, string>>;
  /** The date of the first recording with these inputs, `2026-11-21`. */
  readonly date: string;
  /** A hash of everything that the recordings depend on, and of the recordings. */
  readonly inputs: string;
}

/** Parses the content of a `recorded/verified.json`; missing and unknown keys are an issue. */
export function parseVerified(text: string): Result<Verified> {
  const fail = (message: string) => err({ line: 1, column: 1, message: `verified: ${message}` });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('is not valid JSON');
  }
  if (isVerified(value)) return ok(value);
  return fail(
    'must have the strings `rustc`, `date` and `inputs` and the object `crates` of versions by name, and no other key',
  );
}

/** Formats the content of a `recorded/verified.json`. */
export function writeVerified(verified: Verified): string {
  return `${JSON.stringify(verified, undefined, 2)}\n`;
}

/** Hashes strings by name; their order does not matter. */
export function hashInputs(inputs: ReadonlyMap<string, string>): string {
  return hashText(JSON.stringify([...inputs].sort(([a], [b]) => (a < b ? -1 : 1))));
}

function isVerified(value: unknown): value is Verified {
  if (typeof value !== 'object' || value === null) return false;
  const { rustc, crates, date, inputs, ...others } = value as Record<string, unknown>;
  const isFilled = (item: unknown) => typeof item === 'string' && item !== '';
  return (
    [rustc, inputs].every(isFilled) &&
    typeof date === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(date) &&
    typeof crates === 'object' &&
    crates !== null &&
    !Array.isArray(crates) &&
    Object.values(crates).every(isFilled) &&
    Object.keys(others).length === 0
  );
}
