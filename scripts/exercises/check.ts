import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Content } from '../../src/content/index.ts';
import { byPosition, type FileIssue, formatIssue } from '../../src/core/issue.ts';
import { buildCrate, cargoQueue, runTests } from '../rust/build.ts';
import { type CargoRun, lintEnvironment, runCargo, targetFolder } from '../rust/cargo.ts';
import type { Checked } from '../rust/checked.ts';
import { findPhases, type Phase } from '../rust/phases.ts';
import { someAtATime } from '../rust/queue.ts';
import { measureLesson } from '../shared/lesson-times.ts';
import { PassedChecks } from '../shared/passed-checks.ts';
import { heading } from '../shared/progress.ts';
import { type State, states, withCrate } from './crate.ts';
import { findExercise, type LocatedExercise } from './find.ts';
import { compareTestResults, readTestResults } from './test-results.ts';

/** What one check found; nothing where all is well. */
type Findings = readonly FileIssue[];

/** While one is built, another is tested. */
const AT_A_TIME = 2;

/**
 * Checks that exercises can be solved as their lessons say: in the starter the named tests fail
 * and no other, with the solution all pass, and both are in form and free of warnings. What passed
 * before on this machine is taken as passed.
 *
 * @param content the folder with the workspace and `guides/`
 * @param names the phases, such as `axum/extractors`; all where there are none
 * @throws CommandError where a name is unknown or cargo is missing
 */
export async function checkExercises(content: Content, names: readonly string[]): Promise<Checked> {
  const passed = new PassedChecks(
    path.join(targetFolder(content), 'exercises', 'passed.json'),
    'scripts/exercises/check.ts',
  );
  const check = async (phase: Phase): Promise<readonly Findings[]> => {
    const { exercise, issues } = findExercise(content, phase);
    const found = issues.length > 0 ? [issues] : [];
    if (!exercise) return found;
    const run = () => checkUnlessPassed(content, exercise, passed);
    return [...found, ...(await measureLesson(phase.name, run))];
  };
  const findings = (await someAtATime(findPhases(content, names), AT_A_TIME, check)).flat();
  const issues = findings.flat().sort(byPosition);
  return {
    passed: findings.filter((found) => found.length === 0).length,
    failed: issues.length,
    blocks: issues.map(formatIssue),
  };
}

async function checkUnlessPassed(
  content: Content,
  exercise: LocatedExercise,
  passed: PassedChecks,
): Promise<readonly Findings[]> {
  const { name } = exercise.phase;
  const inputs = hashOf(exercise, content.versions.rust());
  const known = passed.find(name, inputs);
  if (known !== undefined) return Array<Findings>(known).fill([]);
  const findings: Findings[] = [];
  for (const state of states) {
    const check = (crate: string) => checkState(content, exercise, state, crate);
    findings.push(...(await withCrate(content, exercise, state, check)));
    // What is wrong with the starter would come back with the solution.
    if (findings.flat().length > 0) return findings;
  }
  passed.add(name, inputs, findings.length);
  return findings;
}

function hashOf({ zip, solution, tests }: LocatedExercise, rust: string | undefined): string {
  return createHash('sha256')
    .update(zip)
    .update(JSON.stringify([...solution, tests, rust]))
    .digest('hex');
}

async function checkState(
  content: Content,
  exercise: LocatedExercise,
  state: State,
  crate: string,
): Promise<readonly Findings[]> {
  const begin = (subcommand: string) =>
    heading(`exercises: ${exercise.phase.name}, ${state}, cargo ${subcommand}`);
  const run = (subcommand: string, ...args: readonly string[]): Promise<CargoRun> => {
    begin(subcommand);
    return runCargo([subcommand, ...args], content, crate, lintEnvironment());
  };
  const failed = (what: string, { output, log }: CargoRun): FileIssue =>
    exercise.issue(`the ${state} ${what}\n${[output, log].filter(Boolean).join('\n')}`);

  begin('build');
  const build = await cargoQueue.run(() =>
    buildCrate(content, crate, ['--locked'], lintEnvironment()),
  );
  const test = await runTests(crate, () => run('test', '--locked', '--no-fail-fast'));
  const results = readTestResults(test.output);
  // What can't be built has no lints worth reading.
  if (!test.ok && results.size === 0) return [[failed(`${buildFault(test)}; cargo says:`, test)]];
  const faults = compareTestResults(state, results, exercise.tests);
  const fmt = await run('fmt', '--check', '--', '--color=never');
  return [
    faults.map(({ message, test: name }) => exercise.issue(message, name)),
    build.said === ''
      ? []
      : [failed('has warnings; cargo clippy says:', { ok: false, output: build.said, log: '' })],
    fmt.ok ? [] : [failed('is not in form; cargo fmt --check says:', fmt)],
  ];
}

function buildFault({ log }: CargoRun): string {
  return /--locked was passed/.test(log)
    ? 'has a Cargo.lock that is not what the code needs, run `npm run downloads`'
    : 'does not build';
}
