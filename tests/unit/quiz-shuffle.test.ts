import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shuffle } from '../../src/core/quiz/shuffle.ts';

const keys = fc.uniqueArray(fc.string(), { maxLength: 8 });
const seed = fc.string();

describe('the order that a reader sees', () => {
  test('has every choice once, and is the same at every visit', () => {
    fc.assert(
      fc.property(keys, seed, seed, (choices, reader, question) => {
        const shown = shuffle(choices, reader, question);
        expect([...shown].sort()).toEqual([...choices].sort());
        expect(shuffle(choices, reader, question)).toEqual(shown);
      }),
    );
  });

  test('does not depend on the written order of the choices', () => {
    const shuffled = keys.chain((choices) =>
      fc.tuple(fc.constant(choices), fc.shuffledSubarray(choices, { minLength: choices.length })),
    );
    fc.assert(
      fc.property(shuffled, seed, ([choices, others], reader) => {
        expect(shuffle(others, reader)).toEqual(shuffle(choices, reader));
      }),
    );
  });

  test('is kept when a choice is added or removed', () => {
    fc.assert(
      fc.property(keys, seed, fc.nat(), (choices, reader, at) => {
        const removed = choices[at % (choices.length + 1)];
        const others = choices.filter((key) => key !== removed);
        expect(shuffle(choices, reader).filter((key) => key !== removed)).toEqual(
          shuffle(others, reader),
        );
      }),
    );
  });

  test('puts each choice at each position for about equally many readers', () => {
    const choices = ['a', 'b', 'c', 'd'];
    const readers = 4000;
    const counts = new Map<string, number>();
    for (let reader = 0; reader < readers; reader++) {
      for (const [position, key] of shuffle(choices, `reader-${reader}`, 'question').entries()) {
        const name = `${key}${position}`;
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    expect(counts.size).toBe(16);
    // Four standard deviations around a quarter of the readers.
    for (const count of counts.values()) expect(Math.abs(count - readers / 4)).toBeLessThan(110);
  });

  test('differs between questions', () => {
    const choices = ['a', 'b', 'c', 'd'];
    const orders = Array.from({ length: 100 }, (_, index) =>
      shuffle(choices, 'reader', `question-${index}`).join(''),
    );
    expect(new Set(orders).size).toBeGreaterThan(15);
  });
});
