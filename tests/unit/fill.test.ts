import { expect, test } from 'vitest';
import { fill } from '../../src/core/fill.ts';

test.each([
  ['Press “Step”.', {}, 'Press “Step”.'],
  ['{right} of {total}', { right: 0, total: 3 }, '0 of 3'],
  ['{name} calls {name}', { name: 'a' }, 'a calls a'],
  ['Review', { unused: 'a' }, 'Review'],
])('%j is filled with %j', (message, values, filled) => {
  expect(fill(message, values)).toBe(filled);
});

test.each(['$&', '{query}', ''])('the value %j is put in as it is', (query) => {
  expect(fill('Nothing for “{query}”.', { query })).toBe(`Nothing for “${query}”.`);
});

test('a name without a value is an error, so that a reader never sees braces', () => {
  expect(() => fill('{count} of {total}', { count: 2 })).toThrow(
    'The message "{count} of {total}" needs a value for {total}.',
  );
});
