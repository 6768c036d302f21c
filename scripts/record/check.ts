import { byPlace, formatIssue } from '../../src/core/issue.ts';
import { compare } from './compare.ts';
import { type Checked, checkCrates } from './crates.ts';
import { rememberPassed, whatPassed } from './passed.ts';
import { findPhases, type Phase } from './phases.ts';
import { heading } from './progress.ts';
import { recordedNames } from './recorded.ts';
import { take } from './take.ts';
import type { Taken } from './taken.ts';
import { findUnverified } from './verify.ts';

/** What a check leaves out; nothing, where it isn't said. */
export interface CheckOptions {
  /** Phases that are as they were when they last passed here are not run again. */
  readonly isQuick?: boolean;
  /** It is no fault that a phase is not as it was when it was recorded. */
  readonly hasOtherVersions?: boolean;
}

/**
 * Checks the crates of phases and that all they have recorded still holds.
 *
 * @param content the folder with the workspace and `guides/`
 * @param names the phases, such as `axum/extractors`; all where there are none
 * @throws CommandError where a name is unknown or cargo is missing
 */
export async function checkSamples(
  content: string,
  names: readonly string[],
  options: CheckOptions = {},
): Promise<Checked> {
  const phases = findPhases(content, names);
  const packages = names.length === 0 ? [] : phases.map((phase) => phase.package);
  const checked = [...(await checkCrates(content, packages))];
  for (const phase of phases) checked.push(await checkPhase(content, phase, options));
  const sum = (key: 'passed' | 'failed') => checked.reduce((total, part) => total + part[key], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    blocks: checked.flatMap(({ blocks }) => blocks),
  };
}

async function checkPhase(content: string, phase: Phase, options: CheckOptions): Promise<Checked> {
  const passed = options.isQuick ? whatPassed(content, phase) : undefined;
  if (passed !== undefined) {
    heading(`${phase.name}: unchanged since it passed here`);
    return { passed, failed: 0, blocks: [] };
  }
  const checked = await checkRecordings(content, phase, options);
  if (checked.failed === 0) rememberPassed(content, phase, checked.passed);
  return checked;
}

/** Takes all that a phase has recorded once more, and compares. */
export async function checkRecordings(
  content: string,
  phase: Phase,
  { hasOtherVersions = false }: CheckOptions = {},
): Promise<Checked> {
  const taken = await take(content, phase);
  const { passed, issues } = compare(phase, taken);
  const blocks = [...taken.issues, ...issues].sort(byPlace).map(formatIssue);
  if (blocks.length > 0 || hasOtherVersions) return { passed, failed: blocks.length, blocks };
  // Whatever else is wrong says more than that something has changed.
  const unverified = isNew(phase, taken) ? undefined : findUnverified(content, phase);
  if (unverified) return { passed, failed: 1, blocks: [formatIssue(unverified)] };
  return { passed: passed + 1, failed: 0, blocks: [] };
}

/** Whether a lesson shows nothing that is recorded, and was never verified. */
function isNew(phase: Phase, { exchanges, blocks, outputs, statuses }: Taken): boolean {
  const shown = exchanges.length + blocks.length + outputs.length + statuses.size;
  return shown + recordedNames(phase).length === 0;
}
