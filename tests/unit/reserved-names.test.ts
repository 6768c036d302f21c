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

test.each(['again', 'articles', 'compare', 'errors', 'offline', 'progress', 'review', 'search'])(
  'a guide can not be named %s, like a page of the site',
  async (name) => {
    await course.write(`${name}/guide.yaml`, await course.read('other/guide.yaml'));
    expect(await course.check({ form: true })).toContain(
      `${name}/guide.yaml:1:1 guide: \`/${name}/\` is a page of the site; rename the guide's folder`,
    );
  },
);
