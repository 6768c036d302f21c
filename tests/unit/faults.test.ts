import { describe, expect, test } from 'vitest';
import { positionAt } from '../../src/core/position.ts';
import { type CourseCopy, copyCourse } from './course-copy.ts';
import { blockFaults } from './faults/blocks.ts';
import { exerciseFaults } from './faults/exercise.ts';
import { type Fault, onlyLesson } from './faults/fault.ts';
import { fenceFaults } from './faults/fences.ts';
import { frontMatterFaults } from './faults/front-matter.ts';
import { guideFaults } from './faults/guides.ts';
import { pageFaults } from './faults/pages.ts';
import { quizFaults } from './faults/quiz.ts';
import { quizCodeFaults } from './faults/quiz-code.ts';
import { recordingFaults } from './faults/recordings.ts';

const groups: readonly (readonly [string, readonly Fault[]])[] = [
  ['a quiz', quizFaults],
  ['the code of a question', quizCodeFaults],
  ['front matter', frontMatterFaults],
  ['a fence', fenceFaults],
  ['a block', blockFaults],
  ['an exercise', exerciseFaults],
  ['a page', pageFaults],
  ['a guide', guideFaults],
  ['a recording', recordingFaults],
];

for (const [what, faults] of groups) {
  describe(`the check reports one line with the position for ${what} with`, () => {
    test.concurrent.each(faults)('$name', async (fault) => {
      const course = await copyCourse();
      try {
        await apply(fault, course);
        const lines = await course.check({ form: true, ...fault.options });
        const reported = fault.reportedIn ?? fault.file;
        const text = await course.read(reported);
        const offset = fault.at === undefined ? text.length : text.indexOf(fault.at);
        const { line, column } = positionAt(text, offset);
        expect(lines).toEqual([
          `${reported}:${line}:${column} ${fault.says}`,
          expect.stringMatching(/^\d lessons; 0 samples outside any crate$/),
          expect.stringMatching(/^\d passed, 1 failed$/),
        ]);
      } finally {
        await course.remove();
      }
    });
  });
}

test('the unchanged course and a link to a heading with a version have no faults', async () => {
  const course = await copyCourse();
  const lesson = await course.read(onlyLesson);
  const heading = '## With axum :version[axum] at 10:30';
  const link = '[there](#with-axum-089-at-1030)';
  await course.write(
    onlyLesson,
    lesson.replace('## Recap', `${heading}\n\nSee ${link}.\n\n## Recap`),
  );
  expect(await course.check({ form: true })).toEqual([
    '3 lessons; 0 samples outside any crate',
    '5 passed, 0 failed',
  ]);
  await course.remove();
});

test('a lesson may link to every page of the site', async () => {
  const course = await copyCourse();
  const lesson = await course.read(onlyLesson);
  const links = ['/', '/errors/', '/progress/', '/review/', '/search/', '/tiny/', '/tiny/check/'];
  const text = links.map((url) => `[there](${url})`).join(' ');
  await course.write(onlyLesson, lesson.replace('## Recap', `${text}\n\n## Recap`));
  expect(await course.check({ form: true })).toContain('5 passed, 0 failed');
  await course.remove();
});

test('all faults of all files are reported in one run, sorted by file', async () => {
  const course = await copyCourse();
  const chosen = [pageFaults[0], guideFaults[1], quizFaults[2], frontMatterFaults[4]];
  const faults = chosen.filter((fault) => fault !== undefined);
  for (const fault of faults) await apply(fault, course);
  const lines = await course.check({ form: true });
  expect(lines.map((line) => line.replace(/:.*/, ''))).toEqual([
    'tiny/first/lesson.mdx',
    'tiny/guide.yaml',
    'tiny/second/lesson.mdx',
    '3 lessons; 0 samples outside any crate',
    '2 passed, 3 failed',
  ]);
  await course.remove();
});

test('a lock file with merge conflict markers is reported with the line', async () => {
  const course = await copyCourse();
  const lock = '../Cargo.lock';
  await course.write(lock, `version = 4\n<<<<<<< HEAD\n${await course.read(lock)}`);
  await expect(course.check({ form: true })).rejects.toThrow(
    /^\S+\/Cargo\.lock:2:1 Cargo\.lock can't be read: .+$/,
  );
  await course.remove();
});

async function apply({ file, change }: Fault, course: CourseCopy): Promise<void> {
  if (change === 'delete the file') return course.delete(file);
  const [from, to] = change;
  const text = await course.read(file);
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return course.write(
    file,
    text.replace(from, () => to),
  );
}
