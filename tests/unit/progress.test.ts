import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerQuestion,
  forgetAnswer,
  lastOpened,
  noProgress,
  openPage,
  pageState,
  parseProgress,
  readPage,
} from '../../src/core/progress.ts';

const page = '/axum/state/';
const right = { choice: 'abc', right: true, at: 30 };

describe('stored progress', () => {
  test('comes back as it was written', () => {
    const progress = answerQuestion(
      readPage(openPage(noProgress, page, 10), page, 20),
      'q',
      right,
      page,
    );
    expect(parseProgress(JSON.stringify(progress))).toEqual(progress);
  });

  test.each([
    ['nothing', ''],
    ['text that breaks off', '{"version":1,"pages":{'],
    ['of something else', '"dark"'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['without a version', '{"pages":{},"answers":{}}'],
    ['of a newer version', '{"version":2,"pages":{},"answers":{}}'],
    ['with a version in words', '{"version":"1","pages":{},"answers":{}}'],
    ['without answers', '{"version":1,"pages":{}}'],
    ['with pages in a list', '{"version":1,"pages":[],"answers":{}}'],
  ])('that is %s is none, so that nobody writes over it', (_, text) => {
    expect(parseProgress(text)).toBeUndefined();
  });

  test('loses a damaged entry, and only that', () => {
    const good = { openedAt: 1 };
    const pages = {
      '/good/': good,
      '/text/': 'yesterday',
      '/null/': null,
      '/without/': { readAt: 2 },
      '/moment/': { openedAt: '1' },
      '/read/': { openedAt: 1, readAt: null },
      '/list/': [1],
    };
    const answers = {
      good: right,
      choice: { ...right, choice: 2 },
      right: { ...right, right: 'yes' },
      at: { ...right, at: null },
      none: 1,
    };
    expect(parseProgress(JSON.stringify({ version: 1, pages, answers }))).toEqual({
      version: 1,
      pages: { '/good/': good },
      answers: { good: right },
    });
  });

  test('has no entry but those stored, whatever their names', () => {
    const stored = `{"version":1,"pages":{"__proto__":{"openedAt":1}},"answers":{}}`;
    expect(Object.keys(parseProgress(stored)?.pages ?? {})).toEqual(['__proto__']);
    expect(parseProgress(stored)?.pages['openedAt']).toBeUndefined();
  });

  test('can be any JSON without harm', () => {
    const entry = fc.oneof(
      fc.jsonValue(),
      fc.record({ openedAt: fc.integer(), readAt: fc.jsonValue() }, { requiredKeys: [] }),
      fc.record({ choice: fc.string(), right: fc.boolean(), at: fc.integer() }),
    );
    const stored = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record({
          version: fc.constantFrom<unknown>(1, 1, 1, 2, '1', null),
          pages: fc.oneof(fc.dictionary(fc.string(), entry), fc.jsonValue()),
          answers: fc.oneof(fc.dictionary(fc.string(), entry), fc.jsonValue()),
        })
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(stored, (text) => {
        const read = parseProgress(text);
        if (!read) return;
        expect(parseProgress(JSON.stringify(read))).toEqual(read);
        for (const path of Object.keys(read.pages))
          expect(pageState(read, path)).not.toBe('unread');
        expect(pageState(openPage(read, page, 1), page)).not.toBe('unread');
      }),
    );
  });
});

describe('a page', () => {
  test('goes from unread to begun, read and checked', () => {
    const opened = openPage(noProgress, page, 10);
    const done = readPage(opened, page, 20);
    const checked = answerQuestion(done, 'q', right, page);
    expect([noProgress, opened, done, checked].map((state) => pageState(state, page))).toEqual([
      'unread',
      'begun',
      'read',
      'checked',
    ]);
    expect(pageState(checked, '/axum/other/')).toBe('unread');
  });

  test('that is opened again keeps how far it was', () => {
    const again = openPage(readPage(openPage(noProgress, page, 10), page, 20), page, 90);
    expect(again.pages[page]).toEqual({ openedAt: 90, readAt: 20 });
  });

  test('keeps the first moment of its end and of its last answer', () => {
    const read = readPage(readPage(noProgress, page, 20), page, 50);
    const first = answerQuestion(read, 'q', right, page);
    const again = answerQuestion(first, 'q', { ...right, at: 99 }, page);
    expect(again.pages[page]).toEqual({ openedAt: 20, readAt: 20, checkedAt: 30 });
  });

  test('is not checked by an answer that leaves others open', () => {
    const answered = answerQuestion(openPage(noProgress, page, 1), 'q', right);
    expect(pageState(answered, page)).toBe('begun');
    expect(answered.answers).toEqual({ q: right });
  });

  test('to go on with is the one opened last, of those that are there', () => {
    const opened = openPage(openPage(openPage(noProgress, '/a/', 5), '/b/', 9), '/gone/', 12);
    expect(lastOpened(opened, ['/a/', '/b/', '/c/'])).toBe('/b/');
    expect(lastOpened(opened, ['/c/'])).toBeUndefined();
    expect(lastOpened(openPage(opened, '/a/', 20), ['/a/', '/b/'])).toBe('/a/');
  });
});

describe('an answer', () => {
  test('is replaced by the next one and can be taken back', () => {
    const wrong = answerQuestion(noProgress, 'q', { ...right, right: false });
    const both = answerQuestion(answerQuestion(wrong, 'q', right), 'other', right);
    expect(both.answers).toEqual({ q: right, other: right });
    expect(forgetAnswer(both, 'q').answers).toEqual({ other: right });
    expect(forgetAnswer(both, 'unknown')).toEqual(both);
  });

  test('changes no earlier state', () => {
    answerQuestion(openPage(noProgress, page, 1), 'q', right, page);
    expect(noProgress).toEqual({ version: 1, pages: {}, answers: {} });
  });
});
