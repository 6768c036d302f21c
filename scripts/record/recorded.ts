import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Result } from '../../src/core/issue.ts';
import { parseRecording, type Recorded } from '../../src/core/recording.ts';
import type { Phase } from '../rust/phases.ts';

/** The exchanges that a phase has recorded; none where nothing is. */
export function recordedExchanges(phase: Phase): Result<readonly Recorded[]> {
  return parseRecording(recordedText(phase, 'exchanges.json') ?? '[]');
}

/** The text of a file below `recorded/`, or undefined where there is none. */
export function recordedText(phase: Phase, name: string): string | undefined {
  const file = recordedPath(phase, name);
  const there = statSync(file, { throwIfNoEntry: false })?.isFile();
  return there ? readFileSync(file, 'utf8') : undefined;
}

/** The names of the files below `recorded/`. */
export function recordedNames(phase: Phase): string[] {
  const folder = path.join(phase.folder, 'recorded');
  return statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : [];
}

/** The path of a file below `recorded/`. */
export function recordedPath(phase: Phase, name: string): string {
  return path.join(phase.folder, 'recorded', name);
}
