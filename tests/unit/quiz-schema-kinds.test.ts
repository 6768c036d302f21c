import { describe, expect, test } from 'vitest';
import { issues } from './quiz-issues.ts';

const common = '`id`, `q`, `code`, `objective`, `hint`, `see`';
const noExplanation = 'is missing; it may be omitted only if every choice has a `why`';

describe('a fault of a typed or an ordered question is reported at its position', () => {
  test.each<[string, object, string]>([
    ['no accepted answer', { accept: [] }, '`[0].accept` must have at least 1 entry'],
    ['an empty accepted answer', { accept: [' '] }, '`[0].accept[0]` is empty'],
    [
      'an accepted answer of backticks',
      { accept: ['``'] },
      '`[0].accept[0]` has only backticks, which are ignored',
    ],
    [
      'a duplicate accepted answer',
      { accept: ['E1', '`e 1`'] },
      '`[0].accept` contains a duplicate answer',
    ],
    [
      'a mistake that is right',
      { mistakes: [{ text: '`e0308`', why: 'So.' }] },
      '`[0].mistakes[0].text` is an accepted answer or a duplicate; write another mistake',
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
    ['one item', { items: ['a'] }, '`[0].items` must have at least 2 entries'],
    ['a duplicate item', { items: ['a', 'A'] }, '`[0].items` contains a duplicate choice'],
    ['no explanation', { explain: undefined }, `\`[0].explain\` ${noExplanation}`],
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
});
