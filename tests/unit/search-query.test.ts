import { describe, expect, test } from 'vitest';
import { codeParts } from '../../src/core/search/code-parts.ts';
import { errorCode, namedGuides, termsOf } from '../../src/core/search/query.ts';

describe('the words of a query', () => {
  test.each([
    ['IntoResponse', ['IntoResponse', 'Into Response']],
    ['with_state', ['with_state', 'with state']],
    ['sqlx::query_as!', ['sqlx::query_as', 'sqlx query_as', 'sqlx query as']],
    ['x-request-id', ['x-request-id', 'x request id']],
    ['0.0.0.0', ['0.0.0.0', '0 0 0 0']],
    ['handler', ['handler']],
  ])('%s is searched whole first and in parts last', (word, forms) => {
    expect(termsOf(word)).toEqual([forms]);
  });

  test('are divided at spaces and brackets, and each is searched once', () => {
    expect(termsOf(' Vec<u8>, Vec ')).toEqual([['Vec'], ['u8']]);
    expect(termsOf('“Bücher” (books)')).toEqual([['Bücher'], ['books']]);
  });

  test('of a sentence are those that tell something', () => {
    const words = termsOf('Why can’t a fairing reject a request?').map(([word]) => word);
    expect(words).toEqual(['fairing', 'reject', 'request']);
    expect(termsOf('what is it for')).not.toEqual([]);
    expect(termsOf('with state')).toHaveLength(2);
  });

  test('that are single letters count only alone', () => {
    expect(termsOf('ctrl c')).toEqual([['ctrl']]);
    expect(termsOf('T')).toEqual([['T']]);
  });

  test.each(['', '  ', '::', '<>'])('%j has none', (query) => {
    expect(termsOf(query)).toEqual([]);
  });

  test('in full-width letters are searched as plain ones, and a code by its digits', () => {
    expect(termsOf('Ｅ０２７７')).toEqual([['0277', 'E0277']]);
    expect(termsOf('error[E0277]:')).toEqual([['error'], ['0277', 'E0277']]);
  });
});

test.each([
  ['E0502', 'E0502'],
  ['what does e0277 mean', 'E0277'],
  ['Ｅ０２７７', 'E0277'],
  ['error[E0277]', 'E0277'],
  ['version 0.5.2', undefined],
  ['E02771', undefined],
])('the error code in %j is %s', (query, code) => {
  expect(errorCode(query)).toBe(code);
});

test.each([
  ['how do I redirect in Rocket?', ['Rocket From Zero']],
  ['axum or rocket', ['axum From Zero', 'Rocket From Zero']],
  ['from zero to a server', []],
])('%j names the guides %j', (query, guides) => {
  expect(namedGuides(query, ['axum From Zero', 'Rocket From Zero', 'Articles'])).toEqual(guides);
});

test.each([
  ['Why won’t Router<AppState> serve?', 'Why won’t [Router<AppState>] serve?'],
  ['A MethodRouter in a nest', 'A [MethodRouter] in a nest'],
  ['Filter the log with RUST_LOG', 'Filter the log with [RUST_LOG]'],
  ['sqlx::query_as! works', '[sqlx::query_as!] works'],
  ['No method named oneshot', 'No method named oneshot'],
])('the words of code in the title %j are told apart', (title, shown) => {
  const parts = codeParts(title).map(({ text, isCode }) => (isCode ? `[${text}]` : text));
  expect(parts.join('')).toBe(shown);
});
