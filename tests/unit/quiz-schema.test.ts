import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quizTexts, readQuiz } from '../../src/schema/quiz.ts';

const question = { q: 'Why?', choices: ['`a`', 'b'], answer: 0, explain: 'So.' };
const keys = 'the keys are `q`, `choices`, `answer` and `explain`';

/** The issues as a reader of the file sees them: `line:column message`. */
function issues(json: string): string[] {
  const read = readQuiz(json);
  return read.ok
    ? []
    : read.issues.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/** The question with a change, each key on a line of its own. */
const changed = (change: object) => JSON.stringify([{ ...question, ...change }], undefined, 1);

test('questions are read as they are written', () => {
  expect(readQuiz(JSON.stringify([question, question]))).toEqual({
    ok: true,
    value: [question, question],
  });
});

describe('a fault is told at its place', () => {
  test.each<[string, object, string]>([
    ['an empty question', { q: '' }, 'quiz: `[0].q` is empty'],
    ['one of white space', { q: ' \n' }, 'quiz: `[0].q` is empty'],
    ['a number for a text', { q: 1 }, 'quiz: `[0].q` must be a text, not `1`'],
    ['nothing for a text', { q: null }, 'quiz: `[0].q` must be a text, not nothing'],
    ['a list for a text', { explain: [] }, 'quiz: `[0].explain` must be a text, not a list'],
    [
      'two paragraphs',
      { q: 'a\n\nb' },
      'quiz: `[0].q` takes one paragraph of inline Markdown: code, emphasis and links',
    ],
    ['a text for a list', { choices: 'a' }, 'quiz: `[0].choices` must be a list, not `"a"`'],
    ['one choice', { choices: ['a'] }, 'quiz: `[0].choices` needs at least 2 entries'],
    ['equal choices', { choices: ['a', 'A '] }, 'quiz: `[0].choices` holds the same choice twice'],
    ['a text for a number', { answer: '0' }, 'quiz: `[0].answer` must be a number, not `"0"`'],
    ['half a choice', { answer: 0.5 }, 'quiz: `[0].answer` must be a whole number, not `0.5`'],
    ['no choice', { answer: -1 }, 'quiz: `[0].answer` needs at least 0'],
    [
      'an index too far',
      { answer: 2 },
      'quiz: `[0].answer` is no index of a choice; the choices are 0 to 1',
    ],
    ['an unknown key', { why: '' }, `quiz: unknown key \`why\`; ${keys}`],
  ])('%s, at its key', (_, change, message) => {
    const json = changed(change);
    const [key] = Object.keys(change);
    const line = json.split('\n').findIndex((text) => text.startsWith(`  "${key}"`)) + 1;
    expect(issues(json)).toEqual([`${line}:3 ${message}`]);
  });

  test('in a choice, at the choice', () => {
    expect(issues(changed({ choices: ['a', ''] }))).toEqual([
      '6:4 quiz: `[0].choices[1]` is empty',
    ]);
  });

  test('of a missing key, at the question', () => {
    const { explain: _explain, ...rest } = question;
    expect(issues(JSON.stringify([question, rest]))).toEqual([
      '1:64 quiz: `[1].explain` is missing',
    ]);
  });

  test('of the whole block, at its start', () => {
    expect(issues('  {}')).toEqual(['1:3 quiz: must be a list, not an object']);
    expect(issues('null')).toEqual(['1:1 quiz: must be a list, not nothing']);
    expect(issues('[]')).toEqual(['1:1 quiz: needs at least 1 entry']);
    expect(issues('["a"]')).toEqual(['1:2 quiz: `[0]` must be an object, not `"a"`']);
  });

  test('of a doubled key, at the second, however it is written', () => {
    expect(
      issues('[{"q":"a","choices":["a","b"],"answer":0,"explain":"e",\n"\\u0071":"b"}]'),
    ).toEqual(['2:1 quiz: the key `q` is there twice']);
  });
});

test('all faults are told at once', () => {
  const json = `[
  { "q": "", "choices": ["a"], "answer": 5, "explain": "e" },
  { "q": "a", "q": "b", "choices": ["a", "b"], "answer": 0, "why": "e" }
]`;
  expect(issues(json).sort()).toEqual([
    '2:14 quiz: `[0].choices` needs at least 2 entries',
    '2:32 quiz: `[0].answer` is no index of a choice; the choices are 0 to 0',
    '2:5 quiz: `[0].q` is empty',
    '3:15 quiz: the key `q` is there twice',
    '3:3 quiz: `[1].explain` is missing',
    `3:61 quiz: unknown key \`why\`; ${keys}`,
  ]);
});

describe('JSON that can not be read', () => {
  test.each([
    ['', '1:1 quiz: not valid JSON here: value expected'],
    ['[', '1:2 quiz: not valid JSON here: close bracket expected'],
    ['[1,]', '1:4 quiz: not valid JSON here: value expected'],
    ['[01]', '1:3 quiz: not valid JSON here: comma expected'],
    ['[] x', '1:4 quiz: not valid JSON here: invalid symbol'],
    ["['a']", '1:2 quiz: not valid JSON here: invalid symbol'],
    ['[// a\n]', '1:2 quiz: not valid JSON here: invalid comment token'],
    ['["a\nb"]', '1:2 quiz: not valid JSON here: unexpected end of string'],
    ['["\\x"]', '1:2 quiz: not valid JSON here: invalid escape character'],
  ])('%j is told at its place', (json, issue) => {
    expect(issues(json)[0]).toBe(issue);
  });

  test('is told once a line, on every line', () => {
    expect(issues('[\n{"q" "a"},\n{"q": },\n{}\n]').map((line) => line.slice(0, 2))).toEqual([
      '2:',
      '3:',
    ]);
  });
});

test('texts have the place at which they are written', () => {
  expect(quizTexts('[{"q": " a ",\n "choices": ["b"], "answer": 0}]')).toEqual([
    { text: 'a', line: 1, column: 8 },
    { text: 'b', line: 2, column: 14 },
  ]);
});

describe('whatever is written,', () => {
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '{}',
    '//host',
    '__proto__',
    '\\',
    '"',
    '![a](b)',
    '*',
    '`',
  );
  const text = fc.oneof(fc.string(), hostile, fc.string({ unit: 'grapheme' }));
  const almostQuestion = fc.record(
    {
      q: fc.oneof(text, fc.jsonValue()),
      choices: fc.oneof(fc.array(text), fc.jsonValue()),
      answer: fc.oneof(fc.nat(3), fc.jsonValue()),
      explain: fc.oneof(text, fc.jsonValue()),
      other: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  const almostQuiz = fc.oneof(
    fc.json(),
    fc
      .tuple(fc.array(almostQuestion), fc.nat(2))
      .map(([quiz, indent]) => JSON.stringify(quiz, undefined, indent)),
  );
  const brokenQuiz = fc
    .tuple(almostQuiz, fc.nat(), fc.nat(3), text)
    .map(([json, at, length, put]) => {
      const start = at % (json.length + 1);
      return json.slice(0, start) + put + json.slice(start + length);
    });

  test('a quiz is read or refused with places in its text', () => {
    fc.assert(
      fc.property(fc.oneof(almostQuiz, brokenQuiz, fc.string(), text), (json) => {
        const read = readQuiz(json);
        if (read.ok) return;
        expect(read.issues.length).toBeGreaterThan(0);
        const lines = json.split('\n');
        for (const { line, column, message } of read.issues) {
          expect(message).toMatch(/^quiz: /);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? 'no such line').length + 1);
          expect(line).toBeLessThanOrEqual(lines.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
