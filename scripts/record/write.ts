import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeRecording } from '../../src/core/recording.ts';
import type { Phase } from './phases.ts';
import { recordedName, type Taken } from './take.ts';

/** Makes the phase's folder `recorded/` hold what was taken, and nothing else. */
export function writeRecordings(phase: Phase, { exchanges, outputs }: Taken): void {
  const folder = path.join(phase.folder, 'recorded');
  rmSync(folder, { recursive: true, force: true });
  if (exchanges.length + outputs.length === 0) return;
  mkdirSync(folder);
  if (exchanges.length > 0) {
    const recording = writeRecording(exchanges.map(({ recorded }) => recorded));
    writeFileSync(path.join(folder, 'exchanges.json'), recording);
  }
  for (const { source, text } of outputs) {
    writeFileSync(path.join(folder, recordedName(source)), text);
  }
}
