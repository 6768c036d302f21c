import { describe, expect, test } from 'vitest';
import { noProgress, type Progress, type Review } from '../../src/core/progress/progress.ts';
import { ankiFile } from '../../src/core/review/anki.ts';
import { dueByDay, reviewsByWeek } from '../../src/core/review/outlook.ts';
import { dueQuestions, nextDue, sessionOf } from '../../src/core/review/session.ts';

const DAY = 24 * 60 * 60 * 1000;
const now = new Date(2026, 10, 21, 9, 30).getTime();

const withReviews = (reviews: Record<string, readonly Review[]>): Progress => ({
  ...noProgress,
  reviews,
});
const known = ['a', 'b', 'c'].map((key) => ({ key, guide: 'axum' }));

describe('due questions', () => {
  const progress = withReviews({
    a: [[now - 2 * DAY, 1]],
    b: [[now - 60 * DAY, 1]],
    c: [[now - DAY / 24, 3]],
    gone: [[now - 90 * DAY, 1]],
  });

  test('are those of the course that are due, the least likely remembered first', () => {
    expect(dueQuestions(progress, known, now).map(({ key }) => key)).toEqual(['b', 'a']);
    expect(dueQuestions(noProgress, known, now)).toEqual([]);
  });

  test('have a next due time', () => {
    expect(nextDue(progress, known, now)).toBeGreaterThan(now);
    expect(nextDue(noProgress, known, now)).toBeUndefined();
  });

  test('make a session of twelve, alternating between the guides', () => {
    const due = Array.from({ length: 20 }, (_, index) => ({
      key: String(index),
      guide: index % 4 === 0 ? 'rocket' : 'axum',
    }));
    const session = sessionOf(due);
    expect(session).toHaveLength(12);
    expect(new Set(session.map(({ key }) => Number(key) < 12))).toEqual(new Set([true]));
    expect(session.slice(0, 6).map(({ guide }) => guide)).toEqual([
      'rocket',
      'axum',
      'rocket',
      'axum',
      'rocket',
      'axum',
    ]);
    expect(sessionOf([])).toEqual([]);
  });
});

test('the outlook counts due questions by day; overdue ones count today', () => {
  const progress = withReviews({
    a: [[now - 60 * DAY, 1]],
    b: [[now, 1]],
    c: [[now, 3]],
  });
  const days = dueByDay(progress, known, now, 28);
  expect(days).toHaveLength(28);
  expect(days[0]).toEqual({ day: new Date(2026, 10, 21).getTime(), count: 1 });
  expect(days[1]).toEqual({ day: new Date(2026, 10, 22).getTime(), count: 1 });
  expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(3);
});

test('successful reviews are counted by week, without first answers', () => {
  const progress = withReviews({
    a: [
      [now - 20 * DAY, 3],
      [now - 8 * DAY, 3],
      [now - DAY, 1],
    ],
    b: [
      [now - 2 * DAY, 1],
      [now, 3],
    ],
    gone: [
      [now - DAY, 3],
      [now, 3],
    ],
  });
  expect(
    reviewsByWeek(progress, known, now, 3).map(({ reviews, known: right }) => [right, reviews]),
  ).toEqual([
    [0, 0],
    [1, 1],
    [1, 2],
  ]);
});

test('a file for Anki has headers for the import and quoted fields', () => {
  const card = {
    id: 'body-last.abc',
    front: 'Why "last"?\tSay.',
    back: '<pre>a\nb</pre>',
    tags: ['axum', 'phase 2'],
  };
  expect(ankiFile('From Zero::axum', [card])).toBe(
    [
      '#separator:tab',
      '#html:true',
      '#notetype:Basic',
      '#deck:From Zero::axum',
      '#guid column:1',
      '#tags column:4',
      '"body-last.abc"\t"Why ""last""?\tSay."\t"<pre>a<br>b</pre>"\t"axum phase-2"',
      '',
    ].join('\n'),
  );
});
