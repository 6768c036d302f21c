import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Content } from '../../src/content/index.ts';
import { byPosition, type FileIssue, formatIssue } from '../../src/core/issue.ts';
import { buildCrate, cargoQueue, withoutOtherBuilds } from '../rust/build.ts';
import { type CargoRun, lintEnvironment, runCargo, targetFolder } from '../rust/cargo.ts';
import type { CheckSummary } from '../rust/checked.ts';
import { findPhaseCrates, type PhaseCrate } from '../rust/phase-crates.ts';
import { measureLesson } from '../shared/lesson-times.ts';
import { mapConcurrently } from '../shared/map-concurrently.ts';
import { PassedChecks } from '../shared/passed-checks.ts';
import { showHeading } from '../shared/progress.ts';
import { type ExerciseVariant, VARIANTS, withCrate } from './crate.ts';
import { findExercise, type LocatedExercise } from './find.ts';
import { compareTestResults, readTestResults } from './test-results.ts';

/** The issues that one check found; empty if it passed. */
type Findings = readonly FileIssue[];

/** Two, so that one exercise is tested while another is built. */
const AT_A_TIME = 2;

/**
 * Checks that exercises can be solved as their lessons say: in the starter exactly the named tests
 * fail, with the solution all tests pass, and both are formatted and free of warnings. Exercises
 * that have not changed since they passed on this machine count as passed.
 *
 * @param content the content with the workspace and `guides/`
 * @param names the phases, such as `axum/extractors`; if empty, all phases
 * @throws CommandError if a name is unknown or cargo is missing
 */
export async function checkExercises(
  content: Content,
  names: readonly string[],
): Promise<CheckSummary> {
  const passed = new PassedChecks(
    path.join(targetFolder(content), 'exercises', 'passed.json'),
    'scripts/exercises/check.ts',
  );
  const check = async (phase: PhaseCrate): Promise<readonly Findings[]> => {
    const { exercise, issues } = findExercise(content, phase);
    const found = issues.length > 0 ? [issues] : [];
    if (!exercise) return found;
    const run = () => checkUnlessPassed(content, exercise, passed);
    return [...found, ...(await measureLesson(phase.name, run))];
  };
  const findings = (
    await mapConcurrently(findPhaseCrates(content, names), AT_A_TIME, check)
  ).flat();
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
  for (const state of VARIANTS) {
    const check = (crate: string) => checkState(content, exercise, state, crate);
    findings.push(...(await withCrate(content, exercise, state, check)));
    // Faults of the starter would be reported again for the solution.
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
  state: ExerciseVariant,
  crate: string,
): Promise<readonly Findings[]> {
  const begin = (subcommand: string) =>
    showHeading(`exercises: ${exercise.phase.name}, ${state}, cargo ${subcommand}`);
  const run = (subcommand: string, ...args: readonly string[]): Promise<CargoRun> => {
    begin(subcommand);
    return runCargo([subcommand, ...args], content, crate, lintEnvironment());
  };
  const failed = (what: string, { output, log }: CargoRun): FileIssue =>
    exercise.issue(`the ${state} ${what}\n${[output, log].filter(Boolean).join('\n')}`);

  begin('build');
  const build = await cargoQueue.run(() => buildCrate(content, crate, ['--locked']));
  const test = await withoutOtherBuilds(crate, () => run('test', '--locked', '--no-fail-fast'));
  const results = readTestResults(test.output);
  // The lints of a crate that can't be built are of no use.
  if (!test.ok && results.size === 0) return [[failed(`${buildFault(test)}; cargo says:`, test)]];
  const faults = compareTestResults(state, results, exercise.tests);
  const fmt = await run('fmt', '--check', '--', '--color=never');
  return [
    faults.map(({ message, test: name }) => exercise.issue(message, name)),
    build.diagnostics === ''
      ? []
      : [
          failed('has warnings; cargo clippy says:', {
            ok: false,
            output: build.diagnostics,
            log: '',
          }),
        ],
    fmt.ok ? [] : [failed('is not formatted; cargo fmt --check says:', fmt)],
  ];
}

function buildFault({ log }: CargoRun): string {
  return /--locked was passed/.test(log)
    ? 'has a Cargo.lock that does not match the code, run `npm run downloads`'
    : 'does not build';
}
