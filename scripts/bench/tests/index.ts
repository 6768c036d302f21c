import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openContent } from '../../../src/content/index.ts';
import { findPhases } from '../../rust/phases.ts';
import { CommandError } from '../../shared/command.ts';
import { readTimes, TIMES_FILE } from '../../test/times.ts';
import { addCopies } from './add-copies.ts';
import { describeGrowth, type MeasuredRun } from './growth.ts';
import { withProjectCopy } from './project-copy.ts';

const COPIES = 10;

/**
 * Measures what the tests cost, with nothing built: once for the lessons as they are, and once with
 * ten copies of lessons added. Each run has a fresh copy of the project, and shows what it does.
 *
 * @param steps the steps of the tests to measure; all where there are none
 * @returns lines to print: the time of each run and step, of each further lesson, the slowest lessons
 * @throws CommandError where a run fails
 */
export async function measureTests(steps: readonly string[]): Promise<readonly string[]> {
  const now = await measureRun(steps, 0);
  const more = await measureRun(steps, COPIES);
  return describeGrowth(now, more);
}

function measureRun(steps: readonly string[], copies: number): Promise<MeasuredRun> {
  return withProjectCopy(async (folder) => {
    const content = openContent(path.join(folder, 'content'));
    if (copies > 0) {
      addCopies(content, copies);
      run(folder, ['scripts/cards.ts']);
    }
    const lessons = findPhases(content, []).length;
    console.log(`\nThe tests with ${lessons} lessons, nothing built`);
    const file = path.join(folder, '.cache/times.json');
    mkdirSync(path.dirname(file), { recursive: true });
    run(folder, ['scripts/setup/run.mjs', 'scripts/test.ts', ...steps], { [TIMES_FILE]: file });
    return { lessons, times: readTimes(file) };
  });
}

/** Runs a script of the copy on the copy, and shows what it prints. */
function run(folder: string, command: readonly string[], more: NodeJS.ProcessEnv = {}): void {
  const { FROM_ZERO_CONTENT: _content, FROM_ZERO_OUT: _out, ...environment } = process.env;
  const { status } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...command],
    { cwd: folder, env: { ...environment, ...more }, stdio: 'inherit' },
  );
  if (status !== 0) {
    throw new CommandError(`In a copy of the project ${command.join(' ')} failed, as shown above.`);
  }
}
