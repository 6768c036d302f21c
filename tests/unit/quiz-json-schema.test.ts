import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuiz } from '../../src/schema/quiz/index.ts';
import { quizJsonSchema } from '../../src/schema/quiz-json-schema.ts';
import { everyQuestion, mutatedQuiz } from './quiz-blocks.ts';

const validate = new Ajv().compile(quizJsonSchema());
const isRead = (quiz: unknown) => readQuiz(JSON.stringify(quiz)).ok;

const choose = { q: 'Why?', choices: ['a', 'b'], answer: 0, explain: 'So.' };
const type = { kind: 'type', q: 'Which?', accept: ['E0308'], explain: 'So.' };
const order = { kind: 'order', q: 'Who is first?', items: ['a', 'b'], explain: 'So.' };
const reasons = [
  { text: 'a', why: 'So.' },
  { text: 'b', why: 'Not so.' },
];

test('the file that editors read is current; else run `npm run schema`', () => {
  const kept = readFileSync('content/quiz.schema.json', 'utf8');
  expect(JSON.parse(kept)).toEqual(JSON.parse(JSON.stringify(quizJsonSchema())));
});

describe('an editor accepts what the lesson does:', () => {
  test.each(everyQuestion.map((question, index) => [index + 1, question] as const))(
    'question %d of every kind',
    (_, question) => {
      expect([validate([question]), isRead([question])]).toEqual([true, true]);
    },
  );

  test.each<[string, unknown]>([
    ['reasons for an explanation', [{ ...choose, explain: undefined, choices: reasons }]],
    ['reasons of an order', [{ ...order, explain: undefined, items: reasons }]],
    ['several questions', [choose, type, order]],
  ])('%s', (_, quiz) => {
    const json = JSON.parse(JSON.stringify(quiz));
    expect([validate(json), isRead(json)]).toEqual([true, true]);
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(mutatedQuiz, (json) => {
        if (readQuiz(json).ok) expect(validate(JSON.parse(json)), json).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an editor refuses, as the lesson does,', () => {
  test.each<[string, unknown]>([
    ['no list', choose],
    ['no question', []],
    ['an unknown kind', [{ ...choose, kind: 'guess' }]],
    ['an unknown key', [{ ...choose, why: 'So.' }]],
    ['a key of another kind', [{ ...order, answer: 0 }]],
    ['no text', [{ ...choose, q: undefined }]],
    ['a text of white space', [{ ...choose, q: ' \n' }]],
    ['one choice', [{ ...choose, choices: ['a'] }]],
    ['an unknown key of a choice', [{ ...choose, choices: ['a', { txt: 'b' }] }]],
    ['half an index', [{ ...choose, answer: 0.5 }]],
    ['an index below the first', [{ ...choose, answer: -1 }]],
    ['no index of several', [{ ...choose, answer: [] }]],
    ['neither explanation nor reasons', [{ ...choose, explain: undefined }]],
    ['an order without either', [{ ...order, explain: undefined }]],
    ['a typed answer without an explanation', [{ ...type, explain: undefined }]],
    ['nothing to type', [{ ...type, accept: [] }]],
    ['a mistake without a reason', [{ ...type, mistakes: [{ text: 'a' }] }]],
    ['a predicted order', [{ ...order, predict: { of: 'status', request: 'GET /' } }]],
    ['a prediction of something else', [{ ...choose, predict: { of: 'time' } }]],
    ['an error of an example', [{ ...choose, predict: { of: 'error', file: 'code/a.rs' } }]],
    ['code in an unknown language', [{ ...choose, code: { language: 'c', text: 'x' } }]],
    ['code of white space', [{ ...choose, code: { language: 'rust', text: ' ' } }]],
    ['a name with blanks', [{ ...choose, id: 'a name' }]],
    ['an objective from 0', [{ ...choose, objective: 0 }]],
    ['words beside a link', [{ ...choose, see: 'See [it](#it)' }]],
  ])('%s', (_, quiz) => {
    const json = JSON.parse(JSON.stringify(quiz));
    expect([validate(json), isRead(json)]).toEqual([false, false]);
  });
});

test('every field says what it is for', () => {
  const silent: string[] = [];
  const visit = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as { properties?: Record<string, { description?: string }> };
    for (const [name, { description }] of Object.entries(properties ?? {})) {
      if (description === undefined) silent.push(`${path}.${name}`);
    }
    for (const [name, inner] of Object.entries(node)) visit(inner, `${path}/${name}`);
  };
  visit(quizJsonSchema(), '');
  expect(silent).toEqual([]);
});
