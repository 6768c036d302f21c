import { describe, expect, test } from 'vitest';
import { positionInQuiz, quizStrings, readQuiz } from '../../src/questions/index.ts';
import { question } from './quiz-issues.ts';

describe('questions are parsed:', () => {
  /** Parses a block with one question. */
  function read(written: object): unknown {
    const quiz = readQuiz(JSON.stringify([written]));
    return quiz.ok ? quiz.value[0] : quiz.issues;
  }

  test('the required fields', () => {
    expect(read(question)).toEqual({
      kind: 'choose',
      q: 'Why?',
      choices: [{ text: '`a`' }, { text: 'b' }],
      answer: [0],
      many: false,
      explain: 'So.',
    });
  });

  test('choices with reasons, which need no explanation', () => {
    const choices = [
      { id: 'first', text: 'a', why: 'So.', see: '[There](#there)' },
      { text: 'b', why: 'Not so.' },
    ];
    expect(read({ kind: 'choose', id: 'a-name', q: 'Why?', choices, answer: 1 })).toEqual({
      kind: 'choose',
      id: 'a-name',
      q: 'Why?',
      choices,
      answer: [1],
      many: false,
    });
  });

  test('all that apply, even if it is only one', () => {
    expect(read({ ...question, answer: [1] })).toMatchObject({ answer: [1], many: true });
    expect(read({ ...question, answer: [1, 0] })).toMatchObject({ answer: [1, 0], many: true });
  });

  test('a typed answer', () => {
    const typed = { kind: 'type', q: 'Which?', accept: ['E0308'], explain: 'So.' };
    expect(read(typed)).toEqual({ ...typed, mistakes: [] });
    const mistakes = [{ text: 'E0277', why: 'That is a bound.' }];
    expect(read({ ...typed, mistakes })).toEqual({ ...typed, mistakes });
  });

  test('an order', () => {
    const order = { kind: 'order', q: 'Which first?', items: ['a', { id: 'b', text: 'b' }] };
    expect(read({ ...order, explain: 'So.' })).toEqual({
      ...order,
      items: [{ text: 'a' }, { id: 'b', text: 'b' }],
      explain: 'So.',
    });
  });

  test('all optional fields', () => {
    const added = {
      id: 'a-name',
      objective: 2,
      hint: 'Look *there*.',
      see: '[There](/axum/state/#there)',
      code: { language: 'rust', text: '  fn main() {}\n' },
      predict: { of: 'status', request: 'POST /books\ncontent-type: text/plain\n\nEmma' },
    };
    expect(read({ ...question, ...added })).toMatchObject(added);
  });
});

test('strings of Markdown have positions', () => {
  const json = `[{"id": "x", "q": " a ", "code": {"file": "x"}, "see": "c",
 "choices": ["b", {"id": "x", "text": "d", "why": "e", "see": "f"}], "answer": 0,
 "accept": ["x"], "mistakes": [{"text": "x", "why": "g"}]}]`;
  expect(quizStrings(json).map(({ text }) => text)).toEqual(['a', 'c', 'b', 'd', 'e', 'f', 'g']);
  expect(quizStrings(json)[0]).toEqual({ text: 'a', line: 1, column: 19 });
  expect(quizStrings(json)[2]).toEqual({ text: 'b', line: 2, column: 14 });
});

test('a part of a question has a position; a missing part has that of the question', () => {
  const json = '[{"q": "a",\n "choices": ["b", "c"],\n "answer": 0}]';
  expect(positionInQuiz(json, [0, 'answer'])).toEqual({ line: 3, column: 2 });
  expect(positionInQuiz(json, [0, 'choices', 1])).toEqual({ line: 2, column: 19 });
  expect(positionInQuiz(json, [0, 'explain'])).toEqual({ line: 1, column: 2 });
});
