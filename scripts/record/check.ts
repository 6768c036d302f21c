import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Content } from '../../src/content/index.ts';
import { byPosition, ContentError, formatIssue } from '../../src/core/issue.ts';
import { type BuiltCopy, buildCopy } from '../rust/build.ts';
import { targetFolder } from '../rust/cargo.ts';
import { checkCrate, checkForm, checkOthers } from '../rust/check-crates.ts';
import type { Checked } from '../rust/checked.ts';
import { findPhases, type Phase } from '../rust/phases.ts';
import { someAtATime } from '../rust/queue.ts';
import { forgetTested, noteTested } from '../rust/tested.ts';
import { measureLesson } from '../shared/lesson-times.ts';
import { PassedChecks } from '../shared/passed-checks.ts';
import { heading } from '../shared/progress.ts';
import { capture } from './capture.ts';
import type { Captured } from './captured.ts';
import { compare } from './compare.ts';
import { recordedNames } from './recorded.ts';
import { findUnverified } from './verify.ts';

/** What a check leaves out; nothing, where it isn't said. */
export interface CheckOptions {
  /** Phases that are as they were when they last passed here are not run again. */
  readonly isQuick?: boolean;
  /** It is no fault that a phase is not as it was when it was recorded. */
  readonly hasOtherVersions?: boolean;
}

/** While the crate of one phase is built, others wait for their programs. */
const AT_A_TIME = availableParallelism() + 1;

/**
 * Checks the crates of phases and that all they have recorded still holds.
 *
 * @param content the folder with the workspace and `guides/`
 * @param names the phases, such as `axum/extractors`; all where there are none
 * @throws CommandError where a name is unknown or cargo is missing
 */
export async function checkSamples(
  content: Content,
  names: readonly string[],
  options: CheckOptions = {},
): Promise<Checked> {
  const phases = findPhases(content, names);
  const packages = names.length === 0 ? [] : phases.map((phase) => phase.package);
  const known = new PassedChecks(
    path.join(targetFolder(content), 'samples', 'passed.json'),
    'scripts/record/check.ts',
  );
  return sum([
    await checkForm(content, packages),
    ...(names.length === 0 ? await checkOthers(content, phases) : []),
    ...(await someAtATime(phases, AT_A_TIME, (phase) =>
      checkUnlessPassed(content, phase, options, known),
    )),
  ]);
}

async function checkUnlessPassed(
  content: Content,
  phase: Phase,
  options: CheckOptions,
  known: PassedChecks,
): Promise<Checked> {
  // What it is before it is checked: it may be edited meanwhile. Where the inputs can't be read,
  // cargo has failed before.
  const inputs = String(content.recordings.inputs(phase.folder));
  const passed = options.isQuick ? known.find(phase.package, inputs) : undefined;
  if (passed !== undefined) {
    heading(`${phase.name}: unchanged since it passed here`);
    return { passed, failed: 0, blocks: [] };
  }
  const check = () => checkPhase(content, phase, options);
  const checked = await measureLesson(phase.name, check);
  if (checked.failed === 0) known.add(phase.package, inputs, checked.passed);
  return checked;
}

/** Checks the crate of a phase, and that all it has recorded still holds. */
export async function checkPhase(
  content: Content,
  phase: Phase,
  options: CheckOptions = {},
): Promise<Checked> {
  forgetTested(content, phase);
  try {
    heading(`${phase.name}: building`);
    const built = await buildCopy(content, phase);
    const { folder } = built;
    heading(`${phase.name}: testing`);
    const target = { package: phase.package, crate: folder, folder, chosen: [] };
    const crate = await checkCrate(content, target);
    if (crate.failed === 0) noteTested(content, phase, built);
    return sum([crate, await checkRecordings(content, phase, options, built)]);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { passed: 0, failed: error.issues.length, blocks: error.issues.map(formatIssue) };
  }
}

/**
 * Takes all that a phase has recorded once more, and compares.
 *
 * @param build its crate, where that is built already
 */
export async function checkRecordings(
  content: Content,
  phase: Phase,
  { hasOtherVersions = false }: CheckOptions = {},
  build?: BuiltCopy,
): Promise<Checked> {
  const taken = await capture(content, phase, build);
  const { passed, issues } = compare(phase, taken);
  const blocks = [...taken.issues, ...issues].sort(byPosition).map(formatIssue);
  if (blocks.length > 0 || hasOtherVersions) return { passed, failed: blocks.length, blocks };
  // Whatever else is wrong says more than that something has changed.
  const unverified = isNew(phase, taken) ? undefined : findUnverified(content, phase);
  if (unverified) return { passed, failed: 1, blocks: [formatIssue(unverified)] };
  return { passed: passed + 1, failed: 0, blocks: [] };
}

/** Whether a lesson shows nothing that is recorded, and was never verified. */
function isNew(phase: Phase, { exchanges, blocks, outputs, statuses }: Captured): boolean {
  const shown = exchanges.length + blocks.length + outputs.length + statuses.size;
  return shown + recordedNames(phase).length === 0;
}

function sum(parts: readonly Checked[]): Checked {
  const total = (key: 'passed' | 'failed') => parts.reduce((count, part) => count + part[key], 0);
  return {
    passed: total('passed'),
    failed: total('failed'),
    blocks: parts.flatMap(({ blocks }) => blocks),
  };
}
