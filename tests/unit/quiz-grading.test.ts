import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isAcceptedAnswer,
  isRightChoice,
  isRightOrder,
  tally,
} from '../../src/core/quiz/grading.ts';

const keys = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 });

describe('a typed answer is right', () => {
  test.each([
    ['if it is equal', 'E0308'],
    ['in another case', 'e0308'],
    ['with spaces around and within', '  E 0308 '],
    ['in backticks', '`E0308`'],
    ['in full-width letters, as some keyboards write', 'Ｅ０３０８'],
  ])('%s', (_, typed) => {
    expect(isAcceptedAnswer(typed, ['E0308'])).toBe(true);
  });

  test("with a phone's curly quotes", () => {
    expect(isAcceptedAnswer('“it’s”', ['"it\'s"'])).toBe(true);
  });

  test.each([
    ['—release', '--release'],
    ['–release', '--release'],
    ['–p', '-p'],
    ['cargo run —release', 'cargo run --release'],
    ['x‑request‑id', 'x-request-id'],
    ['1 − 1', '1 - 1'],
  ])("with the dashes that a phone's keyboard makes: %s", (typed, text) => {
    expect(isAcceptedAnswer(typed, [text])).toBe(true);
  });

  test('but not with one hyphen for two', () => {
    expect(isAcceptedAnswer('-release', ['--release'])).toBe(false);
  });

  test('if it is any of the accepted ones', () => {
    expect(isAcceptedAnswer('not found', ['404', '404 Not Found', 'Not Found'])).toBe(true);
  });

  test.each([
    ['another one', 'E0277'],
    ['a part of it', 'E030'],
    ['empty', ''],
    ['only backticks', ' `` '],
  ])('not if it is %s', (_, typed) => {
    expect(isAcceptedAnswer(typed, ['E0308', '`', ''])).toBe(false);
  });

  test('regardless of case, spaces and backticks', () => {
    const noise = fc.array(fc.constantFrom(' ', '`', '\n', '\t'), { maxLength: 3 });
    const word = fc.string({ minLength: 1, unit: fc.constantFrom(...'abcXYZ019<>&_:') });
    fc.assert(
      fc.property(word, noise, noise, fc.boolean(), (text, before, after, isUpper) => {
        const typed = `${before.join('')}${isUpper ? text.toUpperCase() : text}${after.join('')}`;
        expect(isAcceptedAnswer(typed, [text])).toBe(true);
        expect(isAcceptedAnswer(`${typed}?`, [text])).toBe(false);
      }),
    );
  });
});

describe('all that apply', () => {
  test('are right together, in any order', () => {
    fc.assert(
      fc.property(
        keys.chain((right) =>
          fc.tuple(fc.constant(right), fc.shuffledSubarray(right, { minLength: right.length })),
        ),
        ([right, given]) => {
          expect(isRightChoice(given, right)).toBe(true);
        },
      ),
    );
  });

  test('are wrong with one missing, or with one too many', () => {
    fc.assert(
      fc.property(keys, (right) => {
        expect(isRightChoice(right.slice(1), right)).toBe(false);
        expect(isRightChoice([...right, `${right.join()}other`], right)).toBe(false);
      }),
    );
  });
});

test('an order is right in one way only', () => {
  fc.assert(
    fc.property(
      keys.chain((right) => fc.tuple(fc.constant(right), fc.shuffledSubarray(right))),
      ([right, given]) => {
        expect(isRightOrder(given, right)).toBe(JSON.stringify(given) === JSON.stringify(right));
      },
    ),
  );
});

test('the tally of a page counts right and answered questions', () => {
  expect(tally([true, false, undefined, true])).toEqual({ right: 2, answered: 3, total: 4 });
  expect(tally([])).toEqual({ right: 0, answered: 0, total: 0 });
});
