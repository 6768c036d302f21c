import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countNew } from '../../src/core/progress/count.ts';
import { mergeProgress } from '../../src/core/progress/merge.ts';
import { noProgress } from '../../src/core/progress/progress.ts';
import { splitProgress } from '../../src/core/progress/start-over.ts';
import { anyProgress } from './progress-states.ts';

describe('merging two states', () => {
  test('is commutative', () => {
    const check = fc.property(anyProgress, anyProgress, (a, b) => {
      expect(mergeProgress(a, b)).toEqual(mergeProgress(b, a));
    });
    fc.assert(check, { numRuns: 1000 });
  });

  test('is associative', () => {
    const check = fc.property(anyProgress, anyProgress, anyProgress, (a, b, c) => {
      const left = mergeProgress(mergeProgress(a, b), c);
      expect(left).toEqual(mergeProgress(a, mergeProgress(b, c)));
    });
    fc.assert(check, { numRuns: 1000 });
  });

  test('is idempotent', () => {
    const check = fc.property(anyProgress, anyProgress, (a, b) => {
      expect(mergeProgress(a, a)).toEqual(a);
      const merged = mergeProgress(a, b);
      expect(mergeProgress(merged, b)).toEqual(merged);
      expect(mergeProgress(merged, noProgress)).toEqual(merged);
    });
    fc.assert(check, { numRuns: 1000 });
  });

  test('loses no entry', () => {
    const check = fc.property(anyProgress, anyProgress, (a, b) => {
      const merged = mergeProgress(a, b);
      for (const [path, page] of Object.entries(a.pages)) {
        const { openedAt = -1, readAt, checkedAt, firstScore, score } = merged.pages[path] ?? {};
        expect(openedAt).toBeGreaterThanOrEqual(page.openedAt);
        if (page.readAt !== undefined) expect(readAt).toBeLessThanOrEqual(page.readAt);
        if (page.checkedAt !== undefined) expect(checkedAt).toBeLessThanOrEqual(page.checkedAt);
        if (page.firstScore) expect(firstScore?.at).toBeLessThanOrEqual(page.firstScore.at);
        if (page.score) expect(score?.at).toBeGreaterThanOrEqual(page.score.at);
      }
      for (const [key, { at }] of Object.entries(a.answers)) {
        expect(merged.answers[key]?.at).toBeGreaterThanOrEqual(at);
      }
      for (const [key, reviews] of Object.entries(a.reviews)) {
        expect(merged.reviews[key]).toEqual(expect.arrayContaining([...reviews]));
      }
    });
    fc.assert(check, { numRuns: 1000 });
  });

  test('adds no entry', () => {
    const check = fc.property(anyProgress, anyProgress, (a, b) => {
      const merged = mergeProgress(a, b);
      for (const [path, { firstScore, score }] of Object.entries(merged.pages)) {
        const known = [a.pages[path], b.pages[path]];
        expect(known.map((page) => page?.firstScore)).toContainEqual(firstScore);
        expect(known.map((page) => page?.score)).toContainEqual(score);
      }
      for (const [key, answer] of Object.entries(merged.answers)) {
        expect([a.answers[key], b.answers[key]]).toContainEqual(answer);
      }
      for (const [key, reviews] of Object.entries(merged.reviews)) {
        const known = [...(a.reviews[key] ?? []), ...(b.reviews[key] ?? [])];
        for (const review of reviews) expect(known).toContainEqual(review);
      }
    });
    fc.assert(check, { numRuns: 1000 });
  });

  test('keeps the first score of two devices, and the newest one', () => {
    const page = (firstAt: number, at: number, right: number) => ({
      openedAt: 1,
      checkedAt: firstAt,
      firstScore: { right: 0, total: 2, at: firstAt },
      score: { right, total: 2, at },
    });
    const laptop = { ...noProgress, pages: { '/a/': page(3, 4, 1) } };
    const phone = { ...noProgress, pages: { '/a/': page(5, 9, 2) } };
    expect(mergeProgress(laptop, phone).pages['/a/']).toEqual(page(3, 9, 2));
  });

  test('keeps the newest answers and scores and all reviews', () => {
    const wrong = { given: ['x'], right: false, at: 5, page: '/a/' };
    const right = { given: ['y'], right: true, at: 9, page: '/a/' };
    const laptop = {
      ...noProgress,
      pages: { '/a/': { openedAt: 7, readAt: 2, score: { right: 0, total: 1, at: 5 } } },
      answers: { q: wrong },
      reviews: { q: [[5, 1]] as const },
    };
    const phone = {
      ...noProgress,
      pages: { '/a/': { openedAt: 4, readAt: 3, score: { right: 1, total: 1, at: 9 } } },
      answers: { q: right },
      reviews: { q: [[9, 3]] as const },
    };
    expect(mergeProgress(laptop, phone)).toEqual({
      version: 3,
      pages: { '/a/': { openedAt: 7, readAt: 2, score: { right: 1, total: 1, at: 9 } } },
      answers: { q: right },
      reviews: {
        q: [
          [5, 1],
          [9, 3],
        ],
      },
    });
  });
});

describe('the count of imported entries', () => {
  const read = { openedAt: 4, readAt: 5 };
  const answer = { given: ['x'], right: true, at: 5 };
  const before = {
    ...noProgress,
    pages: { '/a/': { openedAt: 4 }, '/b/': read },
    answers: { q: answer },
    reviews: { q: [[5, 3]] as const },
  };

  test('includes new and changed entries', () => {
    const after = mergeProgress(before, {
      ...noProgress,
      pages: { '/a/': read, '/b/': read, '/c/': read },
      answers: { q: answer, r: answer, s: answer },
      reviews: {
        q: [
          [5, 3],
          [9, 1],
        ],
        r: [[9, 1]],
      },
    });
    expect(countNew(before, after)).toEqual({ pages: 2, answers: 2, reviews: 2 });
  });

  test('is zero if all entries existed', () => {
    expect(countNew(before, mergeProgress(before, before))).toEqual({
      pages: 0,
      answers: 0,
      reviews: 0,
    });
    const check = fc.property(anyProgress, anyProgress, (a, b) => {
      const merged = mergeProgress(a, b);
      expect(countNew(merged, mergeProgress(merged, a))).toEqual({
        pages: 0,
        answers: 0,
        reviews: 0,
      });
    });
    fc.assert(check);
  });
});

describe('starting over', () => {
  const axum = { slug: 'axum', keys: ['a', 'b.1'] };

  test('is undone by merging, which keeps later progress', () => {
    const check = fc.property(anyProgress, anyProgress, (progress, since) => {
      for (const guide of [axum, undefined]) {
        const { removed, rest } = splitProgress(progress, guide);
        expect(mergeProgress(rest, removed)).toEqual(progress);
        const undone = mergeProgress(mergeProgress(rest, since), removed);
        expect(undone).toEqual(mergeProgress(progress, since));
      }
    });
    fc.assert(check, { numRuns: 1000 });
  });

  test('with a guide removes all of its entries and no others', () => {
    const answer = (page?: string) => ({
      given: [],
      right: true,
      at: 1,
      ...(page === undefined ? {} : { page }),
    });
    const others = {
      version: 3,
      pages: { '/axum-more/a/': { openedAt: 1 }, '/sqlx/a/': { openedAt: 1 } },
      answers: { other: answer('/sqlx/a/'), unknown: answer(), 'sqlx/other': answer('/sqlx/a/') },
      reviews: { other: [[1, 3]], unknown: [[1, 3]] },
    } as const;
    const own = {
      version: 3,
      pages: { '/axum/state/': { openedAt: 1 }, '/axum/check/': { openedAt: 1 } },
      answers: {
        a: answer(),
        'axum/a': answer('/axum/state/'),
        gone: answer('/axum/gone/'),
        'axum/gone': answer(),
      },
      reviews: { a: [[1, 3]], 'b.1': [[1, 1]], gone: [[1, 3]] },
    } as const;
    const { removed, rest } = splitProgress(mergeProgress(others, own), axum);
    expect(rest).toEqual(others);
    expect(removed).toEqual(own);
  });

  test('without a guide removes everything', () => {
    const check = fc.property(anyProgress, (progress) => {
      expect(splitProgress(progress, undefined)).toEqual({ removed: progress, rest: noProgress });
    });
    fc.assert(check);
  });
});
