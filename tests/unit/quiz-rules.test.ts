import { describe, expect, test } from 'vitest';
import { positionAt } from '../../src/core/position.ts';
import { copyCourse } from './course-copy.ts';
import { ruleFaults } from './quiz-rule-faults.ts';

const colours = 'tests/fixtures/rules';

describe('the check of the course reports one line for', () => {
  test.concurrent.each(ruleFaults)(
    '$name',
    async ({ file, changes, reportedIn = file, at, message }) => {
      const course = await copyCourse(colours);
      try {
        let text = await course.read(file);
        for (const [from, to] of changes) {
          expect(text).toContain(from);
          text = text.replace(from, () => to);
        }
        await course.write(file, text);
        const lines = await course.check();
        const reported = await course.read(reportedIn);
        const { line, column } = positionAt(reported, reported.indexOf(at));
        expect(lines).toEqual([
          `${reportedIn}:${line}:${column} quiz: ${message}`,
          expect.stringMatching(/^colours: [78] questions, /),
          '2 lessons; 0 samples outside any crate',
          '2 passed, 1 failed',
        ]);
      } finally {
        await course.remove();
      }
    },
  );
});

test('the check prints the scores of the bots before the counts', async () => {
  const course = await copyCourse(colours);
  expect(await course.check()).toEqual([
    'colours: 8 questions, 2 with a derived answer, 6 with one right choice; chance 33 %, same position 33 %, longest 33 %, shortest 33 %',
    '2 lessons; 0 samples outside any crate',
    '3 passed, 0 failed',
  ]);
  await course.remove();
});

test('the rules do not make the build fail', async () => {
  const course = await copyCourse(colours);
  const file = 'colours/second/lesson.mdx';
  const text = await course.read(file);
  await course.write(file, text.replace('"Pink"', '"None of the above"'));
  expect(await course.check({ form: true })).toEqual([
    '2 lessons; 0 samples outside any crate',
    '3 passed, 0 failed',
  ]);
  await course.remove();
});
