import { describe, expect, test } from 'vitest';
import {
  byPosition,
  ContentError,
  type FileIssue,
  formatIssue,
  listNames,
} from '../../src/core/issue.ts';
import { positionAt } from '../../src/core/position.ts';

const issue = (file: string, line: number, column: number): FileIssue => ({
  file,
  line,
  column,
  message: 'quiz: is empty',
});

describe('an issue', () => {
  test('is formatted as a line that editors and terminals turn into a link', () => {
    expect(formatIssue(issue('content/a/lesson.mdx', 3, 14))).toBe(
      'content/a/lesson.mdx:3:14 quiz: is empty',
    );
  });

  test('is sorted by file and position', () => {
    const issues = [issue('b', 1, 1), issue('a', 10, 1), issue('a', 9, 8), issue('a', 9, 2)];
    expect(
      issues.sort(byPosition).map(({ file, line, column }) => `${file}${line}:${column}`),
    ).toEqual(['a9:2', 'a9:8', 'a10:1', 'b1:1']);
  });

  test('that stops a build has its position in the properties that Astro reads', () => {
    const error = new ContentError([issue('a', 2, 3), issue('b', 1, 1)]);
    expect(error).toMatchObject({ line: 2, column: 3, name: 'ContentError' });
    expect(error.message).toBe('a:2:3 quiz: is empty\nb:1:1 quiz: is empty');
  });
});

test.each([
  [[], 'none'],
  [['a'], '`a`'],
  [['a', 'b'], '`a` and `b`'],
  [['a', 'b', 'c'], '`a`, `b` and `c`'],
])('the names %j are listed as prose', (names, prose) => {
  expect(listNames(names)).toBe(prose);
});

test.each([
  [0, 1, 1],
  [2, 1, 3],
  [3, 2, 1],
  [5, 3, 1],
  [6, 3, 2],
])('offset %i is at %i:%i', (offset, line, column) => {
  expect(positionAt('ab\nc\nde', offset)).toEqual({ line, column });
});
