import { expect, test } from 'vitest';
import type { Outcome } from '../../scripts/test/outcome.ts';
import { describeTimes, timesOf } from '../../scripts/test/times.ts';

const outcome = (name: string, seconds: number, lessons: Outcome['lessons'] = []): Outcome => ({
  name,
  passed: 1,
  failed: 0,
  notes: [],
  output: '',
  seconds,
  lessons,
});

test('the steps and the lessons are named, the slowest first', () => {
  const times = timesOf(
    [
      outcome('lint', 2.04),
      outcome('samples', 620.3, [
        { lesson: 'axum/state', seconds: 20 },
        { lesson: 'axum/crud', seconds: 30 },
      ]),
      outcome('absent', 0),
      outcome('zips', 61, [{ lesson: 'axum/state', seconds: 11.25 }]),
    ],
    745.2,
  );
  expect(describeTimes(times)).toEqual([
    '',
    'Slowest steps          Slowest lessons',
    'samples        620.3      31.3  axum/state',
    'zips            61.0      30.0  axum/crud',
    'lint             2.0',
    'The whole run took 745.2 s.',
    '',
  ]);
});

test('where no lesson was checked there are steps alone, of lessons the ten slowest', () => {
  expect(describeTimes(timesOf([outcome('lint', 2)], 2.5))).toEqual([
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
  const lines = describeTimes(timesOf([outcome('samples', 80, lessons)], 80));
  expect(lines.filter((line) => line.includes('axum/'))).toHaveLength(10);
  expect(lines.join('\n')).not.toContain('axum/1\n');
});
