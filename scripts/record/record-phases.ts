import type { Content } from '../../src/content/index.ts';
import { byPosition, ContentError, type FileIssue, formatIssue } from '../../src/core/issue.ts';
import { findPhases, type Phase } from '../rust/phases.ts';
import { clear } from '../shared/progress.ts';
import { capture } from './capture.ts';
import type { Captured } from './captured.ts';
import { readEnvironment } from './verify.ts';
import { writeRecordings } from './write.ts';

/**
 * Records what lessons show of real runs into their folders `recorded/`. A phase in which something
 * goes wrong keeps what it has.
 *
 * @param names the phases, such as `axum/extractors`; all where there are none
 * @param say is told how each phase went
 * @returns whether all could be recorded
 * @throws CommandError where a name is unknown, or the compiler is missing or another one
 */
export async function recordPhases(
  content: Content,
  names: readonly string[],
  say: (text: string) => void,
): Promise<boolean> {
  const made = readEnvironment(content);
  let succeeded = true;
  for (const phase of findPhases(content, names)) {
    const taken = await takeOrIssues(content, phase);
    clear();
    if (!('fences' in taken) || taken.issues.length > 0) {
      succeeded = false;
      say([...taken.issues].sort(byPosition).map(formatIssue).join('\n\n'));
      say(`\n${phase.name}: nothing recorded`);
      continue;
    }
    writeRecordings(content, phase, taken, made);
    const { exchanges, blocks, outputs, statuses } = taken;
    const texts = blocks.length + outputs.length;
    const replies = exchanges.length + statuses.size;
    say(`${phase.name}: recorded ${replies} replies, ${texts} outputs`);
  }
  return succeeded;
}

/** What is taken of a phase, or why its crate can't be copied. */
async function takeOrIssues(
  content: Content,
  phase: Phase,
): Promise<Captured | { readonly issues: readonly FileIssue[] }> {
  try {
    return await capture(content, phase);
  } catch (error) {
    if (error instanceof ContentError) return { issues: error.issues };
    throw error;
  }
}
