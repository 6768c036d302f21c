import { describe, expect, test } from 'vitest';
import { changed, issues } from './quiz-issues.ts';

describe('invalid JSON', () => {
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
  ])('%j is reported at its position', (json, issue) => {
    expect(issues(json)[0]).toBe(issue);
  });

  test.each(['['.repeat(100_000), '[{"q":'.repeat(5000), `${'['.repeat(5000)}${']'.repeat(5000)}`])(
    'is reported where it is nested too deep',
    (json) => {
      expect(issues(json)).toEqual([
        expect.stringMatching(
          /^1:\d+ quiz: is nested more than 100 levels deep; write flat objects$/,
        ),
      ]);
    },
  );

  test('is reported for a string that is too long', () => {
    const nested = `${'**'.repeat(5000)}a${'**'.repeat(5000)}`;
    expect(issues(changed({ explain: nested }))).toEqual([
      '9:3 quiz: `[0].explain` has 20001 characters; at most 3000 are allowed',
    ]);
    expect(issues(changed({ see: `[${nested}](#a)` }))[0]).toContain(
      'quiz: `[0].see` has 20007 characters; at most 3000 are allowed',
    );
  });

  test('is reported once per line', () => {
    expect(issues('[\n{"q" "a"},\n{"q": },\n{}\n]').map((line) => line.slice(0, 2))).toEqual([
      '2:',
      '3:',
    ]);
  });
});
