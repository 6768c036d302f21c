import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Content } from '../../src/content/index.ts';
import { byPosition, ContentError, formatIssue } from '../../src/core/issue.ts';
import { type BuiltCopy, buildCopy } from '../rust/build.ts';
import { targetFolder } from '../rust/cargo.ts';
import { checkCrate, checkFormatting, checkSharedCrates } from '../rust/check-crates.ts';
import type { CheckSummary } from '../rust/checked.ts';
import { findPhaseCrates, type PhaseCrate } from '../rust/phase-crates.ts';
import { forgetTested, noteTested } from '../rust/tested.ts';
import { measureLesson } from '../shared/lesson-times.ts';
import { mapConcurrently } from '../shared/map-concurrently.ts';
import { PassedChecks } from '../shared/passed-checks.ts';
import { showHeading } from '../shared/progress.ts';
import { capture } from './capture.ts';
import type { Captured } from './captured.ts';
import { compareWithRecorded } from './compare.ts';
import { recordedNames } from './recorded.ts';
import { findUnverified } from './verify.ts';

/** What a check leaves out; by default nothing. */
export interface SampleCheckOptions {
  /** Skips phases that have not changed since they last passed on this machine. */
  readonly isQuick?: boolean;
  /** Accepts that a phase's inputs have changed since it was recorded. */
  readonly hasOtherVersions?: boolean;
}

/**
 * One more than there are cores: while one crate is built, other phases wait for their programs.
 */
const AT_A_TIME = availableParallelism() + 1;

/**
 * Checks the crates of phases, and that all their recordings match what is captured now.
 *
 * @param content the content with the workspace and `guides/`
 * @param names the phases, such as `axum/extractors`; if empty, all phases
 * @throws CommandError if a name is unknown or cargo is missing
 */
export async function checkSamples(
  content: Content,
  names: readonly string[],
  options: SampleCheckOptions = {},
): Promise<CheckSummary> {
  const phases = findPhaseCrates(content, names);
  const known = new PassedChecks(
    path.join(targetFolder(content), 'samples', 'passed.json'),
    'scripts/record/check.ts',
  );
  return sum([
    ...(await checkFormatting(content, names.length === 0 ? undefined : phases)),
    ...(names.length === 0 ? await checkSharedCrates(content, phases) : []),
    ...(await mapConcurrently(phases, AT_A_TIME, (phase) =>
      checkUnlessPassed(content, phase, options, known),
    )),
  ]);
}

async function checkUnlessPassed(
  content: Content,
  phase: PhaseCrate,
  options: SampleCheckOptions,
  known: PassedChecks,
): Promise<CheckSummary> {
  // Hashed before the check, because the phase may be edited meanwhile. If the inputs can't be
  // read, cargo has already failed.
  const inputs = String(content.recordings.inputs(phase.folder));
  const passed = options.isQuick ? known.find(phase.package, inputs) : undefined;
  if (passed !== undefined) {
    showHeading(`${phase.name}: unchanged since it passed here`);
    return { passed, failed: 0, blocks: [] };
  }
  const check = () => checkPhase(content, phase, options);
  const checked = await measureLesson(phase.name, check);
  if (checked.failed === 0) known.add(phase.package, inputs, checked.passed);
  return checked;
}

/** Checks the crate of a phase, and that all its recordings match what is captured now. */
export async function checkPhase(
  content: Content,
  phase: PhaseCrate,
  options: SampleCheckOptions = {},
): Promise<CheckSummary> {
  forgetTested(content, phase);
  try {
    showHeading(`${phase.name}: building`);
    const built = await buildCopy(content, phase);
    const { folder } = built;
    showHeading(`${phase.name}: testing`);
    const target = { ...phase, crate: folder, folder, chosen: [] };
    const crate = await checkCrate(content, target, built);
    if (crate.failed === 0) noteTested(content, phase, built);
    return sum([crate, await checkRecordings(content, phase, options, built)]);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { passed: 0, failed: error.issues.length, blocks: error.issues.map(formatIssue) };
  }
}

/**
 * Captures everything in a phase that is recorded, and compares it with the recordings.
 *
 * @param build the phase's crate, if it has been built already
 */
export async function checkRecordings(
  content: Content,
  phase: PhaseCrate,
  { hasOtherVersions = false }: SampleCheckOptions = {},
  build?: BuiltCopy,
): Promise<CheckSummary> {
  const captured = await capture(content, phase, build);
  const { passed, issues } = compareWithRecorded(phase, captured);
  const blocks = [...captured.issues, ...issues].sort(byPosition).map(formatIssue);
  if (blocks.length > 0 || hasOtherVersions) return { passed, failed: blocks.length, blocks };
  // Reported only without other issues, which say more precisely what has changed.
  const unverified = isNew(phase, captured) ? undefined : findUnverified(content, phase);
  if (unverified) return { passed, failed: 1, blocks: [formatIssue(unverified)] };
  return { passed: passed + 1, failed: 0, blocks: [] };
}

/** Whether a lesson shows nothing that is recorded, and has no recordings. */
function isNew(phase: PhaseCrate, { exchanges, blocks, outputs, statuses }: Captured): boolean {
  const shown = exchanges.length + blocks.length + outputs.length + statuses.size;
  return shown + recordedNames(phase).length === 0;
}

function sum(parts: readonly CheckSummary[]): CheckSummary {
  const total = (key: 'passed' | 'failed') => parts.reduce((count, part) => count + part[key], 0);
  return {
    passed: total('passed'),
    failed: total('failed'),
    blocks: parts.flatMap(({ blocks }) => blocks),
  };
}
