import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../../src/content/index.ts';
import { formatExchanges } from '../../src/schema/recorded/exchanges.ts';
import { formatPredictions } from '../../src/schema/recorded/predictions.ts';
import type { PhaseCrate } from '../rust/phase-crates.ts';
import { recordedName } from './capture.ts';
import type { Captured } from './captured.ts';
import { restoreRecordedValues } from './restore-values.ts';
import { type RecordingContext, writeVerification } from './verify.ts';

/**
 * Replaces the content of the phase's folder `recorded/` with what was captured and with the record
 * of the environment.
 *
 * @param content the content with the workspace
 */
export function writeRecordings(
  content: Content,
  phase: PhaseCrate,
  captured: Captured,
  environment: RecordingContext,
): void {
  const { exchanges, blocks, outputs } = restoreRecordedValues(phase, captured);
  const before = content.recordings.record(phase.folder);
  const folder = path.join(phase.folder, 'recorded');
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  if (exchanges.length > 0) {
    write('exchanges.json', formatExchanges(exchanges.map(({ recorded }) => recorded)));
  }
  if (captured.statuses.size > 0) write('predictions.json', formatPredictions(captured.statuses));
  for (const { name, text } of blocks) write(name, text);
  for (const { source, text } of outputs) write(recordedName(source), text);
  writeVerification(content, phase, before, environment);
}
