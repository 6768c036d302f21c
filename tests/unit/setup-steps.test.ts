import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { chooseSteps } from '../../scripts/test/choose.ts';
import {
  countsFromLastLine,
  countsFromPlaywright,
  countsFromVitest,
} from '../../scripts/test/counts.ts';
import { type Ending, runProcess } from '../../scripts/test/process.ts';
import { describeResult } from '../../scripts/test/progress.ts';
import { runInOrder } from '../../scripts/test/schedule.ts';
import { notRun, resultOf, type StepResult, skipped } from '../../scripts/test/step-result.ts';
import { type Step, steps } from '../../scripts/test/steps.ts';

const step = (name: string, more: Partial<Step> = {}): Step => ({
  name,
  command: () => ['true'],
  ...more,
});

const ending = (more: Partial<Ending> = {}): Ending => ({
  seconds: 1,
  output: '',
  standardOutput: '',
  lessons: [],
  problem: undefined,
  ...more,
});

describe('choosing steps', () => {
  const known = [step('unit'), step('build'), step('links', { requires: ['build'] })];
  const names = (...chosen: string[]) => chooseSteps(known, chosen).map(({ name }) => name);

  test('no name means all steps; a name includes the steps it requires', () => {
    expect(names()).toEqual(['unit', 'build', 'links']);
    expect(names('unit')).toEqual(['unit']);
    expect(names('links')).toEqual(['build', 'links']);
  });

  test('the error for an unknown name lists the known ones', () => {
    expect(() => names('unite')).toThrow('no step "unite"; the steps are unit, build, links.');
  });

  test('steps in the list depend only on earlier ones', () => {
    for (const [index, { requires = [], after = [] }] of steps.entries()) {
      const before = steps.slice(0, index).map(({ name }) => name);
      expect(before).toEqual(expect.arrayContaining([...requires, ...after]));
    }
  });
});

/** The steps of all parts of the run on GitHub. */
function stepsOnGitHub(): string[] {
  const workflow = parse(readFileSync('.github/workflows/test.yml', 'utf8'));
  const parts: { steps: string }[] = workflow.jobs.part.strategy.matrix.include;
  return parts.flatMap((part) => part.steps.split(' '));
}

test('the parts of the run on GitHub have every step exactly once', () => {
  expect(stepsOnGitHub().sort()).toEqual(steps.map(({ name }) => name).sort());
});

describe('counting', () => {
  test('the last line of a script', () => {
    expect(countsFromLastLine('1 passed, 9 failed\nmore\n12 passed, 0 failed\n', '')).toMatchObject(
      {
        passed: 12,
        failed: 0,
      },
    );
    expect(countsFromLastLine('12 passed, 0 failed\nthen it crashed', '')).toBeUndefined();
  });

  test("Vitest's report, with a file that could not be loaded", () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
      ],
    };
    expect(countsFromVitest('', JSON.stringify(report))).toEqual({
      passed: 5,
      failed: 2,
      notes: ['2 skipped'],
    });
    expect(countsFromVitest('', '')).toBeUndefined();
  });

  test("Playwright's report, in which a flaky test counts as failed", () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 3 };
    expect(countsFromPlaywright('', JSON.stringify({ stats, errors: [{}] }))).toEqual({
      passed: 7,
      failed: 3,
      notes: ['1 passed only when repeated', '3 skipped'],
    });
  });
});

describe('the result of a step', () => {
  const counting = step('unit', { count: countsFromLastLine });

  test.each<[string, Step, Partial<Ending>, number, number]>([
    ['a plain step that succeeds is one test', step('lint'), {}, 1, 0],
    ['a plain step that fails is one failed test', step('lint'), { problem: 'exit code 1' }, 0, 1],
    ['counts are kept', counting, { standardOutput: '3 passed, 2 failed', problem: 'x' }, 3, 2],
    [
      'a failed test counts even after exit code 0',
      counting,
      { standardOutput: '3 passed, 2 failed' },
      3,
      2,
    ],
    [
      'a crash after passed tests counts',
      counting,
      { standardOutput: '3 passed, 0 failed', problem: 'x' },
      3,
      1,
    ],
    ['a crash without counts is one failed test', counting, { problem: 'ended by SIGKILL' }, 0, 1],
    ['no result is one failed test', counting, {}, 0, 1],
    ['no test is one failed test', counting, { standardOutput: '0 passed, 0 failed' }, 0, 1],
  ])('%s', (_case, given, more, passed, failed) => {
    expect(resultOf(given, ending(more), '')).toMatchObject({ passed, failed });
  });

  test('is shown in one line', () => {
    const failed = resultOf(step('lint'), ending({ problem: 'exit code 1', seconds: 2 }), '');
    expect(describeResult(failed)).toBe('✗ lint       1 failed, exit code 1  2.0 s');
    expect(describeResult(skipped(step('samples'), 'no cargo'))).toBe(
      '– samples    skipped: no cargo',
    );
    expect(describeResult(notRun(step('links'), 'build failed'))).toBe(
      '✗ links      1 failed, not run: build failed',
    );
  });
});

describe('running steps', () => {
  const run = (name: string, failed = 0): StepResult => ({
    name,
    passed: 1 - failed,
    failed,
    notes: [],
    output: '',
    seconds: 0,
    lessons: [],
  });

  test('a step waits for those it comes after, while others start', async () => {
    const chosen = [step('a'), step('b', { after: ['a'] }), step('c')];
    const started: string[] = [];
    await runInOrder(
      chosen,
      2,
      async ({ name }) => {
        started.push(name);
        return run(name);
      },
      () => {},
    );
    expect(started).toEqual(['a', 'c', 'b']);
  });

  test('all steps run, but no more than the limit at the same time', async () => {
    let running = 0;
    let most = 0;
    const results = await runInOrder(
      ['a', 'b', 'c', 'd', 'e'].map((name) => step(name)),
      2,
      async ({ name }) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((done) => setImmediate(done));
        running -= 1;
        return run(name);
      },
      () => {},
    );
    expect(most).toBe(2);
    expect(results).toHaveLength(5);
  });

  test('a step that requires a failed one is not run and counts as failed', async () => {
    const chosen = [step('build'), step('unit'), step('links', { requires: ['build'] })];
    const shown: string[] = [];
    const results = await runInOrder(
      chosen,
      1,
      async ({ name }) => run(name, name === 'build' ? 1 : 0),
      (result) => shown.push(describeResult(result)),
    );
    expect(shown.at(-1)).toBe('✗ links      1 failed, not run: build failed');
    expect(results.map(({ failed }) => failed)).toEqual([1, 0, 1]);
  });

  test('the result of a command has its output and why it failed', async () => {
    const script = "console.log('out'); console.error('err'); process.exit(3)";
    const options = { cwd: '.', env: process.env };
    const failed = await runProcess([process.execPath, '-e', script], options);
    expect(failed).toMatchObject({ standardOutput: 'out\n', problem: 'exit code 3' });
    expect(failed.output).toContain('err');
    const absent = await runProcess(['no-such-program'], options);
    expect(absent.problem).toContain('did not start');
  });
});
