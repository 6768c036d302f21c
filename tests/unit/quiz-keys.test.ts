import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChooseQuestion } from '../../src/questions/choose/kind.ts';
import { formerQuestionKey, questionKey } from '../../src/questions/keys.ts';
import type { OrderQuestion } from '../../src/questions/order/kind.ts';
import { choiceKey } from '../../src/questions/question.ts';
import type { Question } from '../../src/questions/schema.ts';
import type { TypeQuestion } from '../../src/questions/type/kind.ts';

const [first, second, third] = [
  { text: '`200 OK`' },
  { text: '`404 Not Found`' },
  { text: '`500`' },
];
const choose: ChooseQuestion = {
  kind: 'choose',
  q: 'What does the handler answer?',
  choices: [first, second, third],
  answer: [1],
  many: false,
  explain: 'No route matches.',
};
const type: TypeQuestion = {
  kind: 'type',
  q: 'Which status?',
  accept: ['404', 'not found'],
  mistakes: [{ text: '500', why: 'Nothing fails.' }],
  explain: 'No route matches.',
};
const order: OrderQuestion = {
  kind: 'order',
  q: 'Who sees the request first?',
  items: [{ text: 'the router' }, { text: 'the extractor' }, { text: 'the handler' }],
  explain: 'The router leads.',
};

type Change = readonly [what: string, before: Question, change: object];

describe("a reader's answer is kept when", () => {
  test.each<Change>([
    ['the choices are in another order', choose, { choices: [third, second, first] }],
    ['the right choice moves', choose, { choices: [second, third, first], answer: [0] }],
    ['a wrong choice is reworded', choose, { choices: [{ text: '`201`' }, second, third] }],
    ['a wrong choice is removed', choose, { choices: [second, first], answer: [0] }],
    ['the explanation changes', choose, { explain: 'No route matches: it has a slash more.' }],
    ['the choices get reasons', choose, { choices: [first, { ...second, why: 'So.' }, third] }],
    ['case and white space change', choose, { q: ' what does  the handler\n answer? ' }],
    ['all that apply are in another order', { ...choose, answer: [1, 2] }, { answer: [2, 1] }],
    ['more answers are accepted', type, { accept: ['404', '404 Not Found'] }],
    ['the expected mistakes change', type, { mistakes: [] }],
    [
      'an item gets a reason',
      order,
      { items: [{ ...order.items[0], why: '.' }, ...order.items.slice(1)] },
    ],
  ])('%s', (_, before, change) => {
    expect(questionKey({ ...before, ...change })).toBe(questionKey(before));
  });

  test.each([choose, type, order])('a question with an id is reworded: $kind', (question) => {
    const named = { ...question, id: 'a-name' };
    expect(questionKey({ ...named, q: 'Something else?' })).toBe(questionKey(named));
  });

  test('its choices have ids, and all of them are reworded', () => {
    const withIds = (choices: readonly string[]): Question => ({
      ...choose,
      id: 'a-name',
      choices: choices.map((text, index) => ({ id: `choice-${index}`, text })),
    });
    expect(questionKey(withIds(['a', 'b', 'c']))).toBe(questionKey(withIds(['d', 'e', 'f'])));
    expect(choiceKey({ id: 'a', text: 'b' })).toBe(choiceKey({ id: 'a', text: 'c' }));
  });

  test('a choice moves, because it is identified by its text', () => {
    expect(new Set(choose.choices.map(choiceKey)).size).toBe(3);
    expect(choiceKey({ text: ' `404  not found`' })).toBe(choiceKey(second));
  });

  test.each([choose, type, order])('the question gets an id, by its former key: $kind', (each) => {
    const named = { ...each, id: 'a-name' };
    expect(formerQuestionKey(named)).toBe(questionKey(each));
    expect(questionKey(named)).toMatch(/^a-name\.[a-z0-9]{11}$/);
  });
});

describe('a question is a new one when', () => {
  const changes: readonly Change[] = [
    ['another choice is right', choose, { answer: [2] }],
    ['one more choice is right', choose, { answer: [1, 2] }],
    ['the right choice changes', choose, { choices: [first, { text: '`405`' }, third] }],
    ['another typed answer is right', type, { accept: ['405'] }],
    ['another order is right', order, { items: order.items.toReversed() }],
  ];
  test.each<Change>([...changes, ['it asks something else', choose, { q: 'And the router?' }]])(
    '%s',
    (_, before, change) => {
      expect(questionKey({ ...before, ...change })).not.toBe(questionKey(before));
    },
  );
  test.each(changes)('%s, though it has an id', (_, before, change) => {
    const named = { ...before, id: 'a-name' };
    expect(questionKey({ ...named, ...change })).not.toBe(questionKey(named));
  });
});

describe('for any question', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' });
  const chooseAny = fc
    .record({
      q: text,
      choices: fc.uniqueArray(text, {
        minLength: 2,
        maxLength: 6,
        selector: (each) => choiceKey({ text: each }),
      }),
    })
    .chain(({ q, choices }) =>
      fc.subarray([...choices.keys()], { minLength: 1 }).map(
        (answer): ChooseQuestion => ({
          kind: 'choose',
          q,
          choices: choices.map((each) => ({ text: each })),
          answer,
          many: answer.length > 1,
        }),
      ),
    );

  test('shuffling the choices does not change the key', () => {
    const shuffled = chooseAny.chain((question) =>
      fc
        .shuffledSubarray([...question.choices.keys()], { minLength: question.choices.length })
        .map((indexes) => ({ question, indexes })),
    );
    fc.assert(
      fc.property(shuffled, fc.boolean(), ({ question, indexes }, isNamed) => {
        const before: ChooseQuestion = isNamed ? { ...question, id: 'a-name' } : question;
        const after: ChooseQuestion = {
          ...before,
          choices: indexes.map((index) => question.choices[index] ?? { text: '' }),
          answer: question.answer.map((index) => indexes.indexOf(index)),
        };
        expect(questionKey(after)).toBe(questionKey(before));
      }),
    );
  });

  test('a changed right answer resets only that question', () => {
    fc.assert(
      fc.property(fc.array(chooseAny, { minLength: 1, maxLength: 4 }), fc.nat(), (quiz, at) => {
        const changed = quiz.map((question, index): ChooseQuestion => {
          if (index !== at % quiz.length) return question;
          const answer = [...question.choices.keys()].filter(
            (choice) => !question.answer.includes(choice),
          );
          return { ...question, answer };
        });
        for (const [index, question] of changed.entries()) {
          const isSame = questionKey(question) === questionKey(quiz[index] ?? question);
          expect(isSame).toBe(index !== at % quiz.length);
        }
      }),
    );
  });
});
