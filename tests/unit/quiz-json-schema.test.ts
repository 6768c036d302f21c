import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuiz } from '../../src/questions/index.ts';
import { quizJsonSchema } from '../../src/questions/json-schema.ts';
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

test('the schema file is up to date; otherwise run `npm run schema`', () => {
  const kept = readFileSync('content/quiz.schema.json', 'utf8');
  expect(JSON.parse(kept)).toEqual(JSON.parse(JSON.stringify(quizJsonSchema())));
});

describe('the JSON Schema accepts what the parser accepts:', () => {
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

  test('arbitrary blocks', () => {
    fc.assert(
      fc.property(mutatedQuiz, (json) => {
        if (readQuiz(json).ok) expect(validate(JSON.parse(json)), json).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the JSON Schema and the parser reject', () => {
  test.each<[string, unknown]>([
    ['a block that is not a list', choose],
    ['a block without questions', []],
    ['an unknown kind', [{ ...choose, kind: 'guess' }]],
    ['an unknown key', [{ ...choose, why: 'So.' }]],
    ['a key of another kind', [{ ...order, answer: 0 }]],
    ['a question without `q`', [{ ...choose, q: undefined }]],
    ['a string of white space', [{ ...choose, q: ' \n' }]],
    ['one choice', [{ ...choose, choices: ['a'] }]],
    ['an unknown key of a choice', [{ ...choose, choices: ['a', { txt: 'b' }] }]],
    ['a fractional index', [{ ...choose, answer: 0.5 }]],
    ['a negative index', [{ ...choose, answer: -1 }]],
    ['an empty answer list', [{ ...choose, answer: [] }]],
    ['neither explanation nor reasons', [{ ...choose, explain: undefined }]],
    ['an order without either', [{ ...order, explain: undefined }]],
    ['a typed answer without an explanation', [{ ...type, explain: undefined }]],
    ['no accepted answers', [{ ...type, accept: [] }]],
    ['a mistake without a reason', [{ ...type, mistakes: [{ text: 'a' }] }]],
    ['a predicted order', [{ ...order, predict: { of: 'status', request: 'GET /' } }]],
    ['an unknown prediction', [{ ...choose, predict: { of: 'time' } }]],
    ['an error of an example', [{ ...choose, predict: { of: 'error', file: 'code/a.rs' } }]],
    ['code in an unknown language', [{ ...choose, code: { language: 'c', text: 'x' } }]],
    ['code of white space', [{ ...choose, code: { language: 'rust', text: ' ' } }]],
    ['an id with spaces', [{ ...choose, id: 'a name' }]],
    ['the objective 0', [{ ...choose, objective: 0 }]],
    ['text beside a link', [{ ...choose, see: 'See [it](#it)' }]],
  ])('%s', (_, quiz) => {
    const json = JSON.parse(JSON.stringify(quiz));
    expect([validate(json), isRead(json)]).toEqual([false, false]);
  });
});

test('every field has a description', () => {
  const undocumented: string[] = [];
  const visit = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as { properties?: Record<string, { description?: string }> };
    for (const [name, { description }] of Object.entries(properties ?? {})) {
      if (description === undefined) undocumented.push(`${path}.${name}`);
    }
    for (const [name, inner] of Object.entries(node)) visit(inner, `${path}/${name}`);
  };
  visit(quizJsonSchema(), '');
  expect(undocumented).toEqual([]);
});
