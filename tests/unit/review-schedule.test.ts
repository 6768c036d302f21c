import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noProgress, type Review } from '../../src/core/progress/progress.ts';
import { regradeQuestion } from '../../src/core/progress/reviews.ts';
import { reviewQuestion } from '../../src/core/progress/updates.ts';
import { schedule } from '../../src/core/review/schedule.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const noon = new Date(2026, 10, 21, 12).getTime();
const grade = fc.constantFrom(1, 2, 3, 4);
const moment = fc.oneof(
  fc.integer({ min: 0, max: 40 * 365 }).map((days) => days * DAY),
  fc.integer({ min: noon, max: noon + 400 * DAY }),
  fc.constantFrom(0, noon),
);
const reviews: fc.Arbitrary<readonly Review[]> = fc.array(fc.tuple(moment, grade), {
  minLength: 1,
  maxLength: 12,
});

describe('a question is due', () => {
  test('at a finite time after its last review, for any reviews', () => {
    fc.assert(
      fc.property(reviews, (list) => {
        const found = schedule(list, Infinity);
        const last = Math.max(...list.map(([at]) => at));
        expect(Number.isFinite(found?.due)).toBe(true);
        expect(found?.due).toBeGreaterThanOrEqual(last + 12 * HOUR);
        expect(found?.due).toBeLessThanOrEqual(last + 368 * DAY);
        const chance = found?.retrievability(last + DAY) ?? -1;
        expect(chance).toBeGreaterThan(0);
        expect(chance).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('at the same time for the same reviews in any order', () => {
    fc.assert(
      fc.property(reviews, (list) => {
        expect(schedule(list.toReversed(), Infinity)?.due).toBe(schedule(list, Infinity)?.due);
        expect(schedule([...list, ...list], Infinity)?.due).toBe(schedule(list, Infinity)?.due);
      }),
    );
  });

  test('no earlier if it was known than if it was not', () => {
    fc.assert(
      fc.property(reviews, fc.integer({ min: 1, max: 400 }), (list, days) => {
        const at = Math.max(...list.map(([moment]) => moment)) + days * DAY;
        const known = schedule([...list, [at, 3]], Infinity)?.due ?? 0;
        const missed = schedule([...list, [at, 1]], Infinity)?.due ?? 0;
        expect(known).toBeGreaterThanOrEqual(missed);
      }),
    );
  });

  test('when a review counts: not within twelve hours of the last one', () => {
    fc.assert(
      fc.property(reviews, (list) => {
        const due = schedule(list, Infinity)?.due ?? 0;
        const sorted = list.toSorted((a, b) => a[0] - b[0]);
        const progress = { ...noProgress, reviews: { q: sorted } };
        expect(reviewQuestion(progress, 'q', 3, due).reviews['q']?.at(-1)).toEqual([due, 3]);
      }),
    );
  });

  test('a day after a miss, and at growing intervals while it is known', () => {
    expect(schedule([[noon, 1]], Infinity)?.due).toBe(new Date(2026, 10, 22).getTime());
    const log: Review[] = [[noon, 3]];
    const gaps = Array.from({ length: 5 }, () => {
      const [last] = log.at(-1) ?? [0];
      const due = (schedule(log, Infinity)?.due ?? 0) + 12 * HOUR;
      log.push([due, 3]);
      return Math.round((due - last) / DAY);
    });
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(gaps[0]).toBeGreaterThanOrEqual(2);
    expect(gaps[4]).toBeGreaterThan(60);
  });

  test('as if what the clock dated ahead had not been', () => {
    const ahead: Review = [noon + 365 * DAY, 3];
    expect(schedule([[noon, 1], ahead], noon + DAY)?.due).toBe(
      schedule([[noon, 1]], noon + DAY)?.due,
    );
    // A day is no more than clocks may differ.
    expect(schedule([[noon + DAY, 3]], noon)?.due).toBeGreaterThan(noon);
    // With nothing else, the question is asked.
    expect(schedule([ahead], noon)?.due).toBe(noon);
  });

  test('soon after a wrong answer, even if the clock was a year ahead before it', () => {
    const before = reviewQuestion(noProgress, 'q', 3, noon + 365 * DAY);
    const { reviews } = reviewQuestion(before, 'q', 1, noon);
    for (const now of [noon, noon + 2 * DAY, noon + 400 * DAY]) {
      expect(schedule(reviews['q'] ?? [], now)?.due).toBeLessThan(noon + 3 * DAY);
    }
    expect(reviews['q']).toHaveLength(2);
  });

  test('never without reviews', () => {
    expect(schedule([], Infinity)).toBeUndefined();
  });
});

test('a guessed answer counts as not known', () => {
  const known = reviewQuestion(noProgress, 'q', 3, noon);
  const guessed = regradeQuestion(known, 'q', 1);
  expect(guessed.reviews).toEqual({ q: [[noon, 1]] });
  expect(regradeQuestion(noProgress, 'q', 1)).toEqual(noProgress);
  // Another browser may still have the old grade.
  expect(
    schedule(
      [
        [noon, 3],
        [noon, 1],
      ],
      Infinity,
    )?.due,
  ).toBe(schedule([[noon, 1]], Infinity)?.due);
});
