import { describe, expect, test } from 'vitest';
import { diffLines } from '../../src/core/line-diff.ts';
import { parseLineRanges } from '../../src/core/line-ranges.ts';

describe('lines to mark', () => {
  test.each([
    ['2', [2]],
    ['2,5-7', [2, 5, 6, 7]],
    [' 1 , 3-3 ', [1, 3]],
    ['2-4,3', [2, 3, 4]],
    ['9', [9]],
  ])('`%s` of nine lines', (text, lines) => {
    const read = parseLineRanges(text, 9);
    expect(typeof read === 'string' ? read : [...read]).toEqual(lines);
  });

  test.each([
    ['', '`` is not a line number or range; write lines as `2,5-7`'],
    ['a', '`a` is not a line number or range; write lines as `2,5-7`'],
    ['1,', '`` is not a line number or range; write lines as `2,5-7`'],
    ['1-2-3', '`1-2-3` is not a line number or range; write lines as `2,5-7`'],
    ['-1', '`-1` is not a line number or range; write lines as `2,5-7`'],
    ['0', '`0` is outside the 9 lines shown'],
    ['10', '`10` is outside the 9 lines shown'],
    ['1-999999999999', '`1-999999999999` is outside the 9 lines shown'],
  ])('`%s` is rejected', (text, message) => {
    expect(parseLineRanges(text, 9)).toBe(message);
  });

  test('a reversed range is rejected', () => {
    expect(parseLineRanges('5-3', 9)).toContain('`5-3`');
  });
});

describe('a difference', () => {
  const changes = (before: string[], after: string[]) =>
    diffLines(before, after).map(({ text, change }) => `${change} ${text}`);

  test('has removed lines before the lines that replace them', () => {
    expect(changes(['a', 'old', 'z'], ['a', 'new', 'more', 'z'])).toEqual([
      'same a',
      'removed old',
      'added new',
      'added more',
      'same z',
    ]);
  });

  test('of equal versions has only unchanged lines, of empty ones none', () => {
    expect(changes(['a', 'a'], ['a', 'a'])).toEqual(['same a', 'same a']);
    expect(changes([], [])).toEqual([]);
    expect(changes([], ['a'])).toEqual(['added a']);
  });

  test('distinguishes lines that differ in white space only', () => {
    expect(changes(['  a'], ['a'])).toEqual(['removed   a', 'added a']);
  });
});
