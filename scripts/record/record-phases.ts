import type { Content } from '../../src/content/index.ts';
import { byPosition, ContentError, type FileIssue, formatIssue } from '../../src/core/issue.ts';
import { findPhaseCrates, type PhaseCrate } from '../rust/phase-crates.ts';
import { clearProgress } from '../shared/progress.ts';
import { capture } from './capture.ts';
import type { Captured } from './captured.ts';
import { readRecordingContext } from './verify.ts';
import { writeRecordings } from './write.ts';

/**
 * Captures what lessons show of real runs and writes it to their folders `recorded/`. If a phase
 * has issues, its recordings are not changed.
 *
 * @param names the phases, such as `axum/extractors`; if empty, all phases
 * @param log prints the result of each phase
 * @returns whether all phases could be recorded
 * @throws CommandError if a name is unknown, or the compiler is missing or has another version
 */
export async function recordPhases(
  content: Content,
  names: readonly string[],
  log: (text: string) => void,
): Promise<boolean> {
  const environment = readRecordingContext(content);
  let succeeded = true;
  for (const phase of findPhaseCrates(content, names)) {
    const captured = await captureOrIssues(content, phase);
    clearProgress();
    if (!('fences' in captured) || captured.issues.length > 0) {
      succeeded = false;
      log([...captured.issues].sort(byPosition).map(formatIssue).join('\n\n'));
      log(`\n${phase.name}: nothing recorded`);
      continue;
    }
    writeRecordings(content, phase, captured, environment);
    const { exchanges, blocks, outputs, statuses } = captured;
    const outputCount = blocks.length + outputs.length;
    const responseCount = exchanges.length + statuses.size;
    log(`${phase.name}: recorded ${responseCount} responses, ${outputCount} outputs`);
  }
  return succeeded;
}

/** Captures a phase, or gives the issues because of which its crate can't be copied. */
async function captureOrIssues(
  content: Content,
  phase: PhaseCrate,
): Promise<Captured | { readonly issues: readonly FileIssue[] }> {
  try {
    return await capture(content, phase);
  } catch (error) {
    if (error instanceof ContentError) return { issues: error.issues };
    throw error;
  }
}
