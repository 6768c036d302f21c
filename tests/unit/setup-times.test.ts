import { expect, test } from 'vitest';
import type { StepResult } from '../../scripts/test/step-result.ts';
import { describeTimes, timesOf } from '../../scripts/test/times.ts';

const result = (
  name: string,
  seconds: number,
  lessons: StepResult['lessons'] = [],
): StepResult => ({
  name,
  passed: 1,
  failed: 0,
  notes: [],
  output: '',
  seconds,
  lessons,
});

test('the steps and the lessons are listed, the slowest first', () => {
  const times = timesOf(
    [
      result('lint', 2.04),
      result('samples', 620.3, [
        { lesson: 'axum/state', seconds: 20 },
        { lesson: 'axum/crud', seconds: 30 },
      ]),
      result('absent', 0),
      result('downloads', 61, [{ lesson: 'axum/state', seconds: 11.25 }]),
    ],
    745.2,
  );
  expect(describeTimes(times)).toEqual([
    '',
    'Slowest steps          Slowest lessons',
    'samples        620.3      31.3  axum/state',
    'downloads       61.0      30.0  axum/crud',
    'lint             2.0',
    'The whole run took 745.2 s.',
    '',
  ]);
});

test('without checked lessons only the steps are listed, and of lessons only the ten slowest', () => {
  expect(describeTimes(timesOf([result('lint', 2)], 2.5))).toEqual([
    '',
    'Slowest steps',
    'lint             2.0',
    'The whole run took 2.5 s.',
    '',
  ]);
  const lessons = Array.from({ length: 12 }, (_, index) => ({
    lesson: `axum/${index}`,
    seconds: index,
  }));
  const lines = describeTimes(timesOf([result('samples', 80, lessons)], 80));
  expect(lines.filter((line) => line.includes('axum/'))).toHaveLength(10);
  expect(lines.join('\n')).not.toContain('axum/1\n');
});
