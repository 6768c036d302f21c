import { describe, expect, test } from 'vitest';
import { changed, issues, question } from './quiz-issues.ts';

const common = '`id`, `q`, `code`, `objective`, `hint`, `see`';
const keys = `the keys are \`kind\`, ${common}, \`choices\`, \`answer\`, \`explain\` and \`predict\``;
const oneLink = 'must be one link and nothing else, as `[Two ways out](#two-ways-out)`';
const left = 'is missing; it may be left out where every choice has a `why`';

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
    [
      'a text for a number',
      { answer: '0' },
      'quiz: `[0].answer` must be a number or a list, not `"0"`',
    ],
    ['half a choice', { answer: 0.5 }, 'quiz: `[0].answer` must be a whole number, not `0.5`'],
    ['no choice', { answer: -1 }, 'quiz: `[0].answer` needs at least 0'],
    [
      'an index too far',
      { answer: 2 },
      'quiz: `[0].answer` is no index of a choice; the choices are 0 to 1',
    ],
    ['no index at all', { answer: [] }, 'quiz: `[0].answer` needs at least 1 entry'],
    ['an index twice', { answer: [0, 0] }, 'quiz: `[0].answer` holds an index twice'],
    ['an unknown kind', { kind: 'guess' }, 'quiz: `[0].kind` must be `choose`, `type` or `order`'],
    [
      'a name with blanks',
      { id: 'A name' },
      'quiz: `[0].id` must be in kebab case, as `state-is-shared`',
    ],
    ['an objective from 0', { objective: 0 }, 'quiz: `[0].objective` needs at least 1'],
    ['an empty hint', { hint: ' ' }, 'quiz: `[0].hint` is empty'],
    ['a link in a sentence', { see: 'See [it](#it).' }, `quiz: \`[0].see\` ${oneLink}`],
    ['no link', { see: 'Two ways out' }, `quiz: \`[0].see\` ${oneLink}`],
    ['two links', { see: '[a](#a)[b](#b)' }, `quiz: \`[0].see\` ${oneLink}`],
    [
      'code of no kind',
      { code: 'fn main() {}' },
      'quiz: `[0].code` must be an object, not `"fn main() {}"`',
    ],
    [
      'a prediction of no kind',
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
    ['a list of texts', { answer: ['0'] }, 'quiz: `[0].answer[0]` must be a number, not `"0"`'],
    [
      'a far index of several',
      { answer: [0, 2] },
      'quiz: `[0].answer[1]` is no index of a choice; the choices are 0 to 1',
    ],
    [
      'a prediction of several',
      { answer: [0], predict: { of: 'status', request: 'GET /' } },
      'quiz: `[0].predict` has one right answer; write `answer` as one index, not as a list',
    ],
    [
      'an item of two forms',
      { choices: ['a', { txt: 'b' }] },
      'quiz: `[0].choices[1].text` is missing',
    ],
    [
      'an unknown key of a choice',
      { choices: ['a', { txt: 'b' }] },
      'quiz: unknown key `txt`; the keys are `id`, `text`, `why` and `see`',
    ],
    [
      'a choice of no kind',
      { choices: ['a', 1] },
      'quiz: `[0].choices[1]` must be a text or an object, not `1`',
    ],
    [
      'an empty reason',
      { choices: ['a', { text: 'b', why: '' }] },
      'quiz: `[0].choices[1].why` is empty',
    ],
    [
      'an id twice',
      {
        choices: [
          { id: 'a', text: 'a' },
          { id: 'a', text: 'b' },
        ],
      },
      'quiz: `[0].choices[1].id` is that of `choices[0]` too; give each its own',
    ],
    [
      'a file elsewhere',
      { code: { file: 'src/main.rs' } },
      'quiz: `[0].code.file` must be below `code/`, as `code/src/main.rs`',
    ],
    [
      'code in no language of ours',
      { code: { language: 'c', text: 'x' } },
      'quiz: `[0].code.language` must be `rust`, `toml`, `json`, `http`, `sh`, `yaml`, `sql` or `text`',
    ],
    [
      'code of blanks',
      { code: { language: 'rust', text: ' \n' } },
      'quiz: `[0].code.text` is empty',
    ],
    [
      'code of both forms',
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
      'quiz: `[0].predict.file` must be a file in `code/fails/`, as `code/fails/a_file.rs`',
    ],
    [
      'an output of a failure',
      { predict: { of: 'prints', file: 'code/fails/a.rs' } },
      'quiz: `[0].predict.file` must be a file in `code/examples/`, as `code/examples/a_file.rs`',
    ],
    [
      'a request that is none',
      { predict: { of: 'status', request: 'GET' } },
      "quiz: `[0].predict.request` can't read `GET`; the first line is `METHOD /path`, as `GET /books`",
    ],
    [
      'a file for a status',
      { predict: { of: 'status', file: 'code/fails/a.rs' } },
      'quiz: unknown key `file`; the keys are `of` and `request`',
    ],
  ])('%s', (_, change, message) => {
    expect(issues(changed(change)).map((line) => line.replace(/^\S+ /, ''))).toContain(message);
  });

  test.each<[string, object, string]>([
    ['no accepted text', { accept: [] }, '`[0].accept` needs at least 1 entry'],
    ['an empty accepted text', { accept: [' '] }, '`[0].accept[0]` is empty'],
    [
      'one of ticks',
      { accept: ['``'] },
      '`[0].accept[0]` is nothing but code ticks, which do not count',
    ],
    ['one twice', { accept: ['E1', '`e 1`'] }, '`[0].accept` holds the same text twice'],
    [
      'a mistake that is right',
      { mistakes: [{ text: '`e0308`', why: 'So.' }] },
      '`[0].mistakes[0].text` is accepted, or is there twice; a mistake is another',
    ],
    [
      'a mistake without a reason',
      { mistakes: [{ text: 'a' }] },
      '`[0].mistakes[0].why` is missing',
    ],
    ['no explanation', { explain: undefined }, '`[0].explain` is missing'],
    [
      'choices',
      { choices: ['a'] },
      `unknown key \`choices\`; the keys are \`kind\`, ${common}, \`accept\`, \`mistakes\`, \`explain\` and \`predict\``,
    ],
  ])('of a typed answer with %s', (_, change, message) => {
    const typed = { kind: 'type', q: 'Which?', accept: ['E0308'], explain: 'So.', ...change };
    expect(issues(JSON.stringify([typed]))[0]).toMatch(/^1:\d+ quiz: /);
    expect(issues(JSON.stringify([typed]))[0]).toContain(`quiz: ${message}`);
  });

  test.each<[string, object, string]>([
    ['one item', { items: ['a'] }, '`[0].items` needs at least 2 entries'],
    ['an item twice', { items: ['a', 'A'] }, '`[0].items` holds the same choice twice'],
    ['no explanation', { explain: undefined }, `\`[0].explain\` ${left}`],
    [
      'a prediction',
      { predict: { of: 'status', request: 'GET /' } },
      `unknown key \`predict\`; the keys are \`kind\`, ${common}, \`items\` and \`explain\``,
    ],
  ])('of an order with %s', (_, change, message) => {
    const order = { kind: 'order', q: 'Which?', items: ['a', 'b'], explain: 'So.', ...change };
    expect(issues(JSON.stringify([order]))).toEqual([expect.stringMatching(/^1:\d+ quiz: /)]);
    expect(issues(JSON.stringify([order]))[0]).toContain(`quiz: ${message}`);
  });

  test('of a name that two questions have, at the second', () => {
    const named = { id: 'a-name', ...question };
    expect(issues(`[${JSON.stringify(named)},\n${JSON.stringify(named)}]`)).toEqual([
      '2:2 quiz: `[1].id` is that of `[0]` too; give each question its own',
    ]);
  });

  test('of a missing key, at the question', () => {
    const { explain: _explain, ...rest } = question;
    expect(issues(JSON.stringify([question, rest]))).toEqual([
      `1:64 quiz: \`[1].explain\` ${left}`,
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
    `3:3 quiz: \`[1].explain\` ${left}`,
    `3:61 quiz: unknown key \`why\`; ${keys}`,
  ]);
});
