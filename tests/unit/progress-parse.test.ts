import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countNew } from '../../src/core/progress/count.ts';
import { mergeProgress } from '../../src/core/progress/merge.ts';
import { parseProgress } from '../../src/core/progress/parse.ts';
import { noProgress, type Progress } from '../../src/core/progress/progress.ts';
import {
  missedQuestions,
  pageState,
  summarizeProgress,
} from '../../src/core/progress/selectors.ts';
import { splitProgress } from '../../src/core/progress/start-over.ts';
import { markOpened, reviewQuestion } from '../../src/core/progress/updates.ts';
import { anyProgress } from './progress-states.ts';

const read = (value: unknown) => parseProgress(JSON.stringify(value));

function readWhole(value: unknown): Progress {
  const progress = read(value);
  if (typeof progress === 'string') throw new Error(`It was not parsed: ${progress}.`);
  return progress;
}

describe('stored progress', () => {
  test('is parsed as it was written', () => {
    const check = fc.property(anyProgress, (progress) => {
      expect(read(progress)).toEqual(progress);
    });
    fc.assert(check);
  });

  test.each([
    ['empty', '', 'damaged'],
    ['truncated', '{"version":2,"pages":{', 'damaged'],
    ['HTML', '<!doctype html>', 'damaged'],
    ['a string', '"dark"', 'foreign'],
    ['null', 'null', 'foreign'],
    ['a list', '[1]', 'foreign'],
    ['without a version', '{"pages":{},"answers":{},"reviews":{}}', 'foreign'],
    ['of a version that is a string', '{"version":"2","pages":{},"answers":{}}', 'foreign'],
    ['of version 0', '{"version":0,"pages":{},"answers":{}}', 'foreign'],
    ['without answers', '{"version":2,"pages":{}}', 'foreign'],
    ['with a list of pages', '{"version":2,"pages":[],"answers":{}}', 'foreign'],
    [
      'with reviews that are a string',
      '{"version":2,"pages":{},"answers":{},"reviews":""}',
      'foreign',
    ],
    ['of a newer version', '{"version":4,"pages":{},"answers":{}}', 'newer'],
    ['of a newer version in another format', '{"version":9,"all":[]}', 'newer'],
  ])('that is %s is not parsed: %j is %s', (_, text, reason) => {
    expect(parseProgress(text)).toBe(reason);
  });

  test('is parsed without invalid entries', () => {
    const pages = {
      '/good/': {
        openedAt: 1,
        readAt: 2,
        checkedAt: 3,
        firstScore: { right: 0, total: 2, at: 3 },
        score: { right: 1, total: 2, at: 5 },
      },
      '/text/': 'yesterday',
      '/null/': null,
      '/list/': [1],
      '/without/': { readAt: 2 },
      '/words/': { openedAt: '1' },
      '/negative/': { openedAt: -1 },
      '/half/': { openedAt: 1.5 },
      '/parts/': { openedAt: 1, readAt: null, checkedAt: 4, score: { right: 1, at: 3 } },
      '/more right than asked/': { openedAt: 1, score: { right: 3, total: 2, at: 3 } },
      '/first not known/': { openedAt: 1, firstScore: 3, score: { right: 1, total: 2, at: 3 } },
    };
    const good = { given: ['x'], right: true, at: 30, page: '/good/' };
    const answers = {
      good,
      given: { ...good, given: 'x' },
      parts: { ...good, given: ['x', 1] },
      right: { ...good, right: 'yes' },
      at: { ...good, at: null },
      page: { ...good, page: 7 },
      none: 1,
    };
    const reviews = {
      good: [[30, 3]],
      partly: [[30, 3], [40, 5], [50, '1'], 'yesterday', [60], [70, 1]],
      text: 'x',
      none: [],
    };
    expect(read({ version: 3, pages, answers, reviews })).toEqual({
      version: 3,
      pages: {
        '/good/': pages['/good/'],
        '/parts/': { openedAt: 1, checkedAt: 4 },
        '/more right than asked/': { openedAt: 1 },
        '/first not known/': { openedAt: 1, score: { right: 1, total: 2, at: 3 } },
      },
      answers: { good, page: { given: ['x'], right: true, at: 30 } },
      reviews: {
        good: [[30, 3]],
        partly: [
          [30, 3],
          [70, 1],
        ],
      },
    });
  });

  test('has its reviews sorted by time and without duplicates', () => {
    const reviews = {
      q: [
        [90, 1],
        [20, 3],
        [90, 1],
        [20, 1],
      ],
    };
    expect(read({ ...noProgress, reviews })).toEqual({
      ...noProgress,
      reviews: {
        q: [
          [20, 1],
          [20, 3],
          [90, 1],
        ],
      },
    });
  });

  test('has no entry under the name of an object property', () => {
    const text =
      '{"version":3,"pages":{"__proto__":{"openedAt":1},"constructor":{"openedAt":1}},' +
      '"answers":{},"reviews":{"__proto__":[[1,3]],"toString":[[1,3]]}}';
    expect(parseProgress(text)).toEqual(noProgress);
  });
});

describe('progress of version 2', () => {
  const score = { right: 1, total: 2, at: 30 };
  const upgrade = (page: object) =>
    readWhole({ version: 2, pages: { '/a/': page }, answers: {}, reviews: {} }).pages['/a/'];

  test('is upgraded: the score at the time of the check is the first one', () => {
    const page = { openedAt: 10, checkedAt: 30, score };
    expect(upgrade(page)).toEqual({ ...page, firstScore: score });
  });

  test('has no first score where a retry has replaced it, or where the check is not complete', () => {
    const later = { openedAt: 10, checkedAt: 30, score: { ...score, at: 90 } };
    expect(upgrade(later)).toEqual(later);
    expect(upgrade({ openedAt: 10, score })).toEqual({ openedAt: 10, score });
  });

  test('can be merged again and again, as a file that was exported then', () => {
    const check = fc.property(anyProgress, anyProgress, (now, then) => {
      const old = readWhole({ ...then, version: 2 });
      const merged = mergeProgress(now, old);
      expect(mergeProgress(merged, old)).toEqual(merged);
      expect(mergeProgress(old, now)).toEqual(merged);
    });
    fc.assert(check);
  });
});

describe('progress of version 1', () => {
  const pages = { '/axum/state/': { openedAt: 10, readAt: 20, checkedAt: 30 } };

  test('is upgraded: its answers become first reviews', () => {
    const answers = {
      known: { choice: 'abc', right: true, at: 30 },
      missed: { choice: 'def', right: false, at: 40 },
    };
    expect(read({ version: 1, pages, answers })).toEqual({
      version: 3,
      pages,
      answers: {
        known: { given: ['abc'], right: true, at: 30 },
        missed: { given: ['def'], right: false, at: 40 },
      },
      reviews: { known: [[30, 3]], missed: [[40, 1]] },
    });
  });

  test('is parsed without invalid answers', () => {
    const good = { choice: 'abc', right: true, at: 30 };
    const answers = { good, without: { right: true, at: 30 }, number: { ...good, choice: 4 } };
    const progress = readWhole({ version: 1, pages, answers });
    expect(Object.keys(progress.answers)).toEqual(['good']);
    expect(Object.keys(progress.reviews)).toEqual(['good']);
  });

  test('gets no second review if two tabs upgrade it', () => {
    const old = { version: 1, pages, answers: { q: { choice: 'abc', right: true, at: 30 } } };
    expect(mergeProgress(readWhole(old), readWhole(old))).toEqual(readWhole(old));
  });
});

describe('any string', () => {
  const entry = fc.oneof(
    fc.jsonValue(),
    fc.record({
      openedAt: fc.integer(),
      readAt: fc.jsonValue(),
      firstScore: fc.jsonValue(),
      score: fc.jsonValue(),
    }),
    fc.record({ given: fc.array(fc.string()), right: fc.boolean(), at: fc.integer() }),
    fc.array(fc.tuple(fc.integer(), fc.integer({ min: 0, max: 5 }))),
  );
  const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString'));
  const part = fc.oneof(fc.dictionary(key, entry), fc.jsonValue());
  const near = fc
    .record({
      version: fc.constantFrom<unknown>(1, 2, 2, 3, 3, 4, '1', null),
      pages: part,
      answers: part,
      reviews: part,
    })
    .map((value) => JSON.stringify(value));
  const text = fc.oneof(near, near, fc.json(), fc.string());

  test('is rejected or parsed as valid progress', () => {
    const page = '/axum/state/';
    const check = (stored: string) => {
      const progress = parseProgress(stored);
      if (typeof progress === 'string') return;
      expect(parseProgress(JSON.stringify(progress))).toEqual(progress);
      const paths = Object.keys(progress.pages);
      for (const path of paths) expect(pageState(progress, path)).not.toBe('unread');
      const { right, total } = summarizeProgress(progress, paths);
      expect(right).toBeLessThanOrEqual(total);
      missedQuestions(progress, paths);
      expect(pageState(markOpened(progress, page, 1), page)).not.toBe('unread');
      expect(reviewQuestion(progress, 'q', 3, 1).reviews['q']?.length).toBeGreaterThan(0);
      expect(mergeProgress(progress, noProgress)).toEqual(progress);
      expect(countNew(progress, progress)).toEqual({ pages: 0, answers: 0, reviews: 0 });
      const { removed, rest } = splitProgress(progress, { slug: 'axum', keys: [] });
      expect(mergeProgress(removed, rest)).toEqual(progress);
    };
    fc.assert(fc.property(text, check), { numRuns: 10_000 });
  });
});
