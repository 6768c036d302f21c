import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Result } from '../../src/core/issue.ts';
import type { Recorded } from '../../src/core/recording.ts';
import { readExchanges } from '../../src/schema/recorded/exchanges.ts';
import type { PhaseCrate } from '../rust/phase-crates.ts';

/** Reads the recorded exchanges of a phase; empty if none are recorded. */
export function recordedExchanges(phase: PhaseCrate): Result<readonly Recorded[]> {
  return readExchanges(recordedText(phase, 'exchanges.json') ?? '[]');
}

/** The content of a file in `recorded/`, or undefined if it does not exist. */
export function recordedText(phase: PhaseCrate, name: string): string | undefined {
  const file = recordedPath(phase, name);
  const exists = statSync(file, { throwIfNoEntry: false })?.isFile();
  return exists ? readFileSync(file, 'utf8') : undefined;
}

/** The names of the files in `recorded/`. */
export function recordedNames(phase: PhaseCrate): string[] {
  const folder = path.join(phase.folder, 'recorded');
  return statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : [];
}

/** The path of a file in `recorded/`. */
export function recordedPath(phase: PhaseCrate, name: string): string {
  return path.join(phase.folder, 'recorded', name);
}
