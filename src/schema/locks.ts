import { z } from 'zod';
import type { UnusedDependencies } from '../core/cargo/standalone-lock.ts';
import type { Result } from '../core/issue.ts';
import { readJson } from './json.ts';

const unusedSchema = z
  .record(z.string(), z.array(z.string()).describe('The names of unused dependencies'))
  .describe('The dependencies in the lock file that the crate does not use, by package');

const locksSchema = z.record(z.string(), unusedSchema);

/** The unused dependencies of the crate downloads, by the keys of the crates: `axum/state/code`. */
export type UnusedByCrate = Readonly<Record<string, UnusedDependencies>>;

/** Reads the content of a `locks.json`; issues have positions in `json`. */
export function readLocks(json: string): Result<UnusedByCrate> {
  return readJson(json, locksSchema, 'locks');
}

/** Formats the content of a `locks.json`. */
export function formatLocks(locks: UnusedByCrate): string {
  return `${JSON.stringify(locks, undefined, 2)}\n`;
}
