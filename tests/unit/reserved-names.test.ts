import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CourseCopy, copyCourse } from './course-copy.ts';

let course: CourseCopy;
beforeEach(async () => {
  course = await copyCourse();
});
afterEach(() => course.remove());

test('a phase can not have the path of its guide’s check', async () => {
  const guide = await course.read('tiny/guide.yaml');
  await course.write('tiny/guide.yaml', guide.replace('[first, second]', '[first, second, check]'));
  expect(await course.check({ form: true })).toContain(
    'tiny/guide.yaml:9:25 guide: `/tiny/check/` is a page of the site; rename the phase',
  );
});

test('a guide can not have the path of a page of the site', async () => {
  const guide = await course.read('other/guide.yaml');
  await course.write('review/guide.yaml', guide);
  expect(await course.check({ form: true })).toContain(
    "review/guide.yaml:1:1 guide: `/review/` is a page of the site; rename the guide's folder",
  );
});
