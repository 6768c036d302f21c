import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openContent } from '../../../src/content/index.ts';
import { findPhaseCrates } from '../../rust/phase-crates.ts';
import { CommandError } from '../../shared/command.ts';
import { readTimes, TIMES_FILE_VARIABLE } from '../../test/times.ts';
import { addLessonCopies } from './add-copies.ts';
import { describeGrowth, type MeasuredRun } from './growth.ts';
import { withProjectCopy } from './project-copy.ts';

const COPIES = 10;

/**
 * Measures how long the tests take without built files: once for the present lessons, and once with
 * ten copies of lessons added. Each run uses a fresh copy of the project, and prints its progress.
 *
 * @param steps the names of the test steps to measure; if empty, all steps
 * @returns lines to print: the times of both runs and their steps, the time that each added lesson
 *   takes, and the slowest lessons
 * @throws CommandError if a run fails
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
      addLessonCopies(content, copies);
      run(folder, ['scripts/cards.ts']);
    }
    const lessons = findPhaseCrates(content, []).length;
    console.log(`\nThe tests with ${lessons} lessons, nothing built`);
    const file = path.join(folder, '.cache/times.json');
    mkdirSync(path.dirname(file), { recursive: true });
    run(folder, ['scripts/setup/run.mjs', 'scripts/test.ts', ...steps], {
      [TIMES_FILE_VARIABLE]: file,
    });
    return { lessons, times: readTimes(file) };
  });
}

/** Runs a script of the project copy in the copy, and shows its output. */
function run(folder: string, command: readonly string[], more: NodeJS.ProcessEnv = {}): void {
  const { FROM_ZERO_CONTENT: _content, FROM_ZERO_OUT: _out, ...environment } = process.env;
  const { status } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...command],
    { cwd: folder, env: { ...environment, ...more }, stdio: 'inherit' },
  );
  if (status !== 0) {
    throw new CommandError(`${command.join(' ')} failed in a copy of the project; see above.`);
  }
}
