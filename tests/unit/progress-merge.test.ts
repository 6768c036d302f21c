import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countNew } from '../../src/core/progress/count.ts';
import { mergeProgress } from '../../src/core/progress/merge.ts';
import { noProgress } from '../../src/core/progress/progress.ts';
import { splitProgress } from '../../src/core/progress/start-over.ts';
import { anyProgress } from './progress-states.ts';

describe('two states of a reader, joined', () => {
  test('are the same in whatever order', () => {
    const check = fc.property(anyProgress, anyProgress, (a, b) => {
      expect(mergeProgress(a, b)).toEqual(mergeProgress(b, a));
    });
    fc.assert(check, { numRuns: 1000 });
  });

  test('are the same in whatever order a third is joined to them', () => {
    const check = fc.property(anyProgress, anyProgress, anyProgress, (a, b, c) => {
      const left = mergeProgress(mergeProgress(a, b), c);
      expect(left).toEqual(mergeProgress(a, mergeProgress(b, c)));
    });
    fc.assert(check, { numRuns: 1000 });
  });

  test('stay the same however often they are joined', () => {
    const check = fc.property(anyProgress, anyProgress, (a, b) => {
      expect(mergeProgress(a, a)).toEqual(a);
      const joined = mergeProgress(a, b);
      expect(mergeProgress(joined, b)).toEqual(joined);
      expect(mergeProgress(joined, noProgress)).toEqual(joined);
    });
    fc.assert(check, { numRuns: 1000 });
  });

  test('lose nothing of either', () => {
    const check = fc.property(anyProgress, anyProgress, (a, b) => {
      const joined = mergeProgress(a, b);
      for (const [path, page] of Object.entries(a.pages)) {
        const { openedAt = -1, readAt, checkedAt, score } = joined.pages[path] ?? {};
        expect(openedAt).toBeGreaterThanOrEqual(page.openedAt);
        if (page.readAt !== undefined) expect(readAt).toBeLessThanOrEqual(page.readAt);
        if (page.checkedAt !== undefined) expect(checkedAt).toBeLessThanOrEqual(page.checkedAt);
        if (page.score) expect(score?.at).toBeGreaterThanOrEqual(page.score.at);
      }
      for (const [key, { at }] of Object.entries(a.answers)) {
        expect(joined.answers[key]?.at).toBeGreaterThanOrEqual(at);
      }
      for (const [key, reviews] of Object.entries(a.reviews)) {
        expect(joined.reviews[key]).toEqual(expect.arrayContaining([...reviews]));
      }
    });
    fc.assert(check, { numRuns: 1000 });
  });

  test('make nothing up', () => {
    const check = fc.property(anyProgress, anyProgress, (a, b) => {
      const joined = mergeProgress(a, b);
      for (const [key, answer] of Object.entries(joined.answers)) {
        expect([a.answers[key], b.answers[key]]).toContainEqual(answer);
      }
      for (const [key, reviews] of Object.entries(joined.reviews)) {
        const known = [...(a.reviews[key] ?? []), ...(b.reviews[key] ?? [])];
        for (const review of reviews) expect(known).toContainEqual(review);
      }
    });
    fc.assert(check, { numRuns: 1000 });
  });

  test('are as told in words', () => {
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
      version: 2,
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

describe('what an import brought', () => {
  const read = { openedAt: 4, readAt: 5 };
  const answer = { given: ['x'], right: true, at: 5 };
  const before = {
    ...noProgress,
    pages: { '/a/': { openedAt: 4 }, '/b/': read },
    answers: { q: answer },
    reviews: { q: [[5, 3]] as const },
  };

  test('is counted: what is new, and what stands differently now', () => {
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

  test('is nothing where all of it was there', () => {
    expect(countNew(before, mergeProgress(before, before))).toEqual({
      pages: 0,
      answers: 0,
      reviews: 0,
    });
    const check = fc.property(anyProgress, anyProgress, (a, b) => {
      const joined = mergeProgress(a, b);
      expect(countNew(joined, mergeProgress(joined, a))).toEqual({
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

  test('is undone by joining, and what was done since stays', () => {
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

  test('with a guide leaves nothing of it, and all of the others', () => {
    const answer = (page?: string) => ({
      given: [],
      right: true,
      at: 1,
      ...(page === undefined ? {} : { page }),
    });
    const others = {
      version: 2,
      pages: { '/axum-more/a/': { openedAt: 1 }, '/sqlx/a/': { openedAt: 1 } },
      answers: { other: answer('/sqlx/a/'), unknown: answer(), 'sqlx/other': answer('/sqlx/a/') },
      reviews: { other: [[1, 3]], unknown: [[1, 3]] },
    } as const;
    const own = {
      version: 2,
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

  test('with everything leaves nothing', () => {
    const check = fc.property(anyProgress, (progress) => {
      expect(splitProgress(progress, undefined)).toEqual({ removed: progress, rest: noProgress });
    });
    fc.assert(check);
  });
});
