import { describe, expect, test } from 'vitest';
import { changed, issues, question } from './quiz-issues.ts';

const common = '`id`, `q`, `code`, `objective`, `hint`, `see`';
const keys = `the keys are \`kind\`, ${common}, \`choices\`, \`answer\`, \`explain\` and \`predict\``;
const oneLink =
  'must be one link and nothing else, such as `[Build the router](#build-the-router)`';
const noExplanation = 'is missing; it may be omitted only if every choice has a `why`';

describe('a fault is reported at its position', () => {
  test.each<[string, object, string]>([
    ['an empty question', { q: '' }, 'quiz: `[0].q` is empty'],
    ['a question of white space', { q: ' \n' }, 'quiz: `[0].q` is empty'],
    ['a number instead of a string', { q: 1 }, 'quiz: `[0].q` must be a string, not `1`'],
    ['null instead of a string', { q: null }, 'quiz: `[0].q` must be a string, not null'],
    [
      'a list instead of a string',
      { explain: [] },
      'quiz: `[0].explain` must be a string, not a list',
    ],
    [
      'two paragraphs',
      { q: 'a\n\nb' },
      'quiz: `[0].q` must be one paragraph of inline Markdown: code, emphasis and links',
    ],
    [
      'a string instead of a list',
      { choices: 'a' },
      'quiz: `[0].choices` must be a list, not `"a"`',
    ],
    ['one choice', { choices: ['a'] }, 'quiz: `[0].choices` must have at least 2 entries'],
    [
      'duplicate choices',
      { choices: ['a', 'A '] },
      'quiz: `[0].choices` contains a duplicate choice',
    ],
    [
      'a string instead of a number',
      { answer: '0' },
      'quiz: `[0].answer` must be a number or a list, not `"0"`',
    ],
    ['a fractional index', { answer: 0.5 }, 'quiz: `[0].answer` must be a whole number, not `0.5`'],
    ['a negative index', { answer: -1 }, 'quiz: `[0].answer` must be at least 0'],
    [
      'an index that is too large',
      { answer: 2 },
      'quiz: `[0].answer` is not the index of a choice; the indexes are 0 to 1',
    ],
    ['an empty answer list', { answer: [] }, 'quiz: `[0].answer` must have at least 1 entry'],
    ['a duplicate index', { answer: [0, 0] }, 'quiz: `[0].answer` contains a duplicate index'],
    ['an unknown kind', { kind: 'guess' }, 'quiz: `[0].kind` must be `choose`, `order` or `type`'],
    [
      'an id with spaces',
      { id: 'A name' },
      'quiz: `[0].id` must be in kebab case, such as `state-is-shared`',
    ],
    ['the objective 0', { objective: 0 }, 'quiz: `[0].objective` must be at least 1'],
    ['an empty hint', { hint: ' ' }, 'quiz: `[0].hint` is empty'],
    ['a link in a sentence', { see: 'See [it](#it).' }, `quiz: \`[0].see\` ${oneLink}`],
    ['no link', { see: 'Two ways out' }, `quiz: \`[0].see\` ${oneLink}`],
    ['two links', { see: '[a](#a)[b](#b)' }, `quiz: \`[0].see\` ${oneLink}`],
    [
      'code that is a string',
      { code: 'fn main() {}' },
      'quiz: `[0].code` must be an object, not `"fn main() {}"`',
    ],
    [
      'a prediction without `of`',
      { predict: {} },
      'quiz: `[0].predict.of` must be `prints`, `error` or `status`',
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

  test.each<[string, object, string]>([
    [
      'an answer list of strings',
      { answer: ['0'] },
      'quiz: `[0].answer[0]` must be a number, not `"0"`',
    ],
    [
      'an answer list with an index that is too large',
      { answer: [0, 2] },
      'quiz: `[0].answer[1]` is not the index of a choice; the indexes are 0 to 1',
    ],
    [
      'a prediction with an answer list',
      { answer: [0], predict: { of: 'status', request: 'GET /' } },
      'quiz: `[0].predict` requires a single answer; write `answer` as an index, not as a list',
    ],
    [
      'a choice object without a text',
      { choices: ['a', { txt: 'b' }] },
      'quiz: `[0].choices[1].text` is missing',
    ],
    [
      'an unknown key of a choice',
      { choices: ['a', { txt: 'b' }] },
      'quiz: unknown key `txt`; the keys are `id`, `text`, `why` and `see`',
    ],
    [
      'a choice that is a number',
      { choices: ['a', 1] },
      'quiz: `[0].choices[1]` must be a string or an object, not `1`',
    ],
    [
      'an empty reason',
      { choices: ['a', { text: 'b', why: '' }] },
      'quiz: `[0].choices[1].why` is empty',
    ],
    [
      'a duplicate id',
      {
        choices: [
          { id: 'a', text: 'a' },
          { id: 'a', text: 'b' },
        ],
      },
      'quiz: `[0].choices[1].id` is also the id of `choices[0]`; give each its own',
    ],
    [
      'a file outside `code/`',
      { code: { file: 'src/main.rs' } },
      'quiz: `[0].code.file` must be in `code/`, such as `code/src/main.rs`',
    ],
    [
      'code in an unsupported language',
      { code: { language: 'c', text: 'x' } },
      'quiz: `[0].code.language` must be `rust`, `toml`, `json`, `http`, `sh`, `yaml`, `sql` or `text`',
    ],
    [
      'code of white space',
      { code: { language: 'rust', text: ' \n' } },
      'quiz: `[0].code.text` is empty',
    ],
    [
      'code with a file and a text',
      { code: { file: 'code/a.rs', text: 'x' } },
      'quiz: unknown key `text`; the keys are `file` and `region`',
    ],
    [
      'an unknown key of code',
      { code: { language: 'rust', txt: 'x' } },
      'quiz: unknown key `txt`; the keys are `language` and `text`',
    ],
    [
      'an error of an example',
      { predict: { of: 'error', file: 'code/examples/a.rs' } },
      'quiz: `[0].predict.file` must be a file in `code/fails/`, such as `code/fails/a_file.rs`',
    ],
    [
      'an output of a failure',
      { predict: { of: 'prints', file: 'code/fails/a.rs' } },
      'quiz: `[0].predict.file` must be a file in `code/examples/`, such as `code/examples/a_file.rs`',
    ],
    [
      'an invalid request',
      { predict: { of: 'status', request: 'GET' } },
      "quiz: `[0].predict.request` can't read `GET`; the first line must be `METHOD /path`, such as `GET /books`",
    ],
    [
      'a file for a status',
      { predict: { of: 'status', file: 'code/fails/a.rs' } },
      'quiz: unknown key `file`; the keys are `of` and `request`',
    ],
  ])('%s', (_, change, message) => {
    expect(issues(changed(change)).map((line) => line.replace(/^\S+ /, ''))).toContain(message);
  });

  test('of an id that two questions have, at the second', () => {
    const named = { id: 'a-name', ...question };
    expect(issues(`[${JSON.stringify(named)},\n${JSON.stringify(named)}]`)).toEqual([
      '2:2 quiz: `[1].id` is also the id of `[0]`; give each question its own',
    ]);
  });

  test('of a missing key, at the question', () => {
    const { explain: _explain, ...rest } = question;
    expect(issues(JSON.stringify([question, rest]))).toEqual([
      `1:64 quiz: \`[1].explain\` ${noExplanation}`,
    ]);
  });

  test('of the whole block, at its start', () => {
    expect(issues('  {}')).toEqual(['1:3 quiz: must be a list, not an object']);
    expect(issues('null')).toEqual(['1:1 quiz: must be a list, not null']);
    expect(issues('[]')).toEqual(['1:1 quiz: must have at least 1 entry']);
    expect(issues('["a"]')).toEqual(['1:2 quiz: `[0]` must be an object, not `"a"`']);
  });

  test('of a duplicate key, at the second, even if it is escaped', () => {
    expect(
      issues('[{"q":"a","choices":["a","b"],"answer":0,"explain":"e",\n"\\u0071":"b"}]'),
    ).toEqual(['2:1 quiz: the key `q` is a duplicate; remove one of the two']);
  });
});

test('all faults are reported at once', () => {
  const json = `[
  { "q": "", "choices": ["a"], "answer": 5, "explain": "e" },
  { "q": "a", "q": "b", "choices": ["a", "b"], "answer": 0, "why": "e" }
]`;
  expect(issues(json).sort()).toEqual([
    '2:14 quiz: `[0].choices` must have at least 2 entries',
    '2:32 quiz: `[0].answer` is not the index of a choice; the indexes are 0 to 0',
    '2:5 quiz: `[0].q` is empty',
    '3:15 quiz: the key `q` is a duplicate; remove one of the two',
    `3:3 quiz: \`[1].explain\` ${noExplanation}`,
    `3:61 quiz: unknown key \`why\`; ${keys}`,
  ]);
});
