import { describe, expect, test } from 'vitest';
import { choiceKey, type Question, questionKey, tally } from '../../src/core/quiz.ts';

const question: Question = {
  q: 'What does the handler answer?',
  choices: ['`200 OK`', '`404 Not Found`', '`500`'],
  answer: 1,
  explain: 'No route matches.',
};

describe("a reader's answer is still theirs when", () => {
  const [first = '', second = '', third = ''] = question.choices;

  test.each<[string, Partial<Question>]>([
    ['the choices stand in another order', { choices: [third, second, first] }],
    ['the right choice is at another place', { choices: [second, third, first], answer: 0 }],
    ['a wrong choice has other words', { choices: ['`201 Created`', second, third] }],
    ['a wrong choice is gone', { choices: [second, first], answer: 0 }],
    ['the explanation is better', { explain: 'No route matches: the path has a slash more.' }],
    ['case and white space are mended', { q: ' what does  the handler\n answer? ' }],
  ])('%s', (_, change) => {
    expect(questionKey({ ...question, ...change })).toBe(questionKey(question));
  });

  test('a choice is known by its text, wherever it stands', () => {
    expect(new Set(question.choices.map(choiceKey)).size).toBe(3);
    expect(choiceKey(' `404  not found`')).toBe(choiceKey('`404 Not Found`'));
  });
});

describe('a question is a new one when', () => {
  test.each<[string, Partial<Question>]>([
    ['another choice is right', { answer: 2 }],
    ['the right choice says something else', { choices: ['`200 OK`', '`405`', '`500`'] }],
    ['it asks something else', { q: 'What does the router answer?' }],
  ])('%s', (_, change) => {
    expect(questionKey({ ...question, ...change })).not.toBe(questionKey(question));
  });
});

test('a page counts what is right and what is answered', () => {
  expect(tally([true, false, undefined, true])).toEqual({ right: 2, answered: 3, total: 4 });
  expect(tally([])).toEqual({ right: 0, answered: 0, total: 0 });
});
