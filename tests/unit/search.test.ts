import { describe, expect, test } from 'vitest';
import { codeParts, errorCode, headingFit, queries } from '../../src/core/search.ts';

describe('a search', () => {
  test.each([
    ['IntoResponse', 'into response'],
    ['with_state', 'with state'],
    ['sqlx::query_as!', 'sqlx query as'],
    ['serde_json::Value', 'serde json value'],
    ['Vec<u8>', 'vec u8'],
  ])('for %s tries it whole first and in parts last', (text, parts) => {
    expect(queries(text)[0]).toBe(text);
    expect(queries(text).at(-1)).toBe(parts);
  });

  test('for one plain word is one query, for an empty string none', () => {
    expect(queries(' handler ')).toEqual(['handler']);
    expect(queries('')).toEqual([]);
    expect(queries('  ')).toEqual([]);
  });

  test('has no duplicate queries', () => {
    for (const text of ['a', 'A b', 'foo_bar', 'how do I share state?', '::', 'Bücher']) {
      expect(new Set(queries(text)).size).toBe(queries(text).length);
    }
  });
});

test.each([
  ['answer errors JSON', ['Recap', 'How do I answer errors in JSON?'], 1],
  ['answer errors JSON Rocket', ['How do I answer errors in JSON?'], 0.75],
  ['errors JSON', ['An error, and a log', 'Errors as JSON'], 1],
  ['answer errors JSON', ['Four lanes of errors'], 0],
  ['errors', ['Errors'], 0],
  ['', ['Errors'], 0],
])('%j matches the headings %j by %f', (query, headings, fit) => {
  expect(headingFit(query, headings)).toBe(fit);
});

test('full-width letters are searched as plain ones', () => {
  expect(queries('Ｅ０２７７')[0]).toBe('0277');
});

test.each([
  ['E0502', 'E0502'],
  ['what does e0277 mean', 'E0277'],
  ['Ｅ０２７７', 'E0277'],
  ['version 0.5.2', undefined],
  ['E02771', undefined],
])('the error code in %j is %s', (query, code) => {
  expect(errorCode(query)).toBe(code);
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
