import { z } from 'zod';
import type { Result } from '../../core/issue.ts';
import { readJson } from '../json.ts';

const version = z.string().min(1);

const verifiedSchema = z.strictObject({
  rustc: version.describe('The version of the compiler'),
  crates: z
    .record(z.string(), version)
    .describe("The versions of the crates that the lesson's crate depends on, by name"),
  date: z.iso
    .date({ error: 'must be a date, YYYY-MM-DD' })
    .describe('The date of the first recording with these inputs'),
  inputs: z
    .string()
    .min(1)
    .describe('A hash of everything that the recordings depend on, and of the recordings'),
});

/** The provenance of a lesson's recordings. */
export type Verified = Readonly<z.output<typeof verifiedSchema>>;

/** Reads the content of a `recorded/verified.json`; issues have positions in `json`. */
export function readVerified(json: string): Result<Verified> {
  const keys = Object.keys(verifiedSchema.shape);
  return readJson(json, verifiedSchema, 'verified', () => keys);
}

/** Formats the content of a `recorded/verified.json`. */
export function formatVerified(verified: Verified): string {
  return `${JSON.stringify(verified, undefined, 2)}\n`;
}
