import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { openWithPausedClock } from './setup/clock.ts';
import { lessonPaths, sites, siteUrl } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';
import { exerciseOf } from './visit/downloads.ts';

/** The lesson of the tiny course with an exercise. */
const LESSON = '/other/only/';

test('shows the task and the tests that must pass', async ({ page }) => {
  await page.goto(LESSON);
  const exercise = exerciseOf(page);
  await expect(exercise.getByText('A name is greeted without the blanks')).toBeVisible();
  await expect(exercise.getByText('cargo test', { exact: true })).toBeVisible();
  for (const name of ['a_name_is_trimmed', 'a_blank_name_is_none']) {
    await expect(exercise.getByText(name, { exact: true })).toBeVisible();
  }
});

test('offers the starter, whose tests name what is missing', async ({ page }) => {
  await page.goto(LESSON);
  const downloading = page.waitForEvent('download');
  await exerciseOf(page)
    .getByRole('link', { name: /Download the starter \(\d+.kB, zip\)/ })
    .click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('other-only-exercise.zip');
  const files = unzipSync(readFileSync(await download.path()));
  expect(strFromU8(files['books/src/tests.rs'] ?? new Uint8Array())).toContain(
    'fn a_name_is_trimmed',
  );
  expect(strFromU8(files['books/Cargo.toml'] ?? new Uint8Array())).toContain('name = "books"');
  for (const file of Object.keys(files)) expect(file).toMatch(/^books\//);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('shows hints one by one, by click and by keyboard', async ({ page }) => {
      await page.goto(LESSON);
      const exercise = exerciseOf(page);
      const first = exercise.getByText('Look at str::trim');
      const second = exercise.getByText('An Option has map');
      await expect(first).toBeHidden();
      await exercise.getByText('Hint 1 of 2').click();
      await expect(first).toBeVisible();
      await expect(second).toBeHidden();
      await exercise.getByText('Hint 2 of 2').focus();
      await page.keyboard.press('Enter');
      await expect(second).toBeVisible();
    });

    test('hides the solution until it is opened, then shows what it changes', async ({ page }) => {
      await page.goto(LESSON);
      const exercise = exerciseOf(page);
      const added = exercise.getByText('name.map(str::trim)');
      await expect(added).toBeHidden();
      await exercise.getByText('A solution').click();
      await expect(added).toBeVisible();
      await expect(exercise.locator('ins')).toHaveCount(1);
      await expect(exercise.getByText('compared with the starter')).toBeVisible();
    });
  });
}

test.describe('the solution', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is copied without removed lines, one excerpt at a time', async ({ page }) => {
    await openWithPausedClock(page, LESSON);
    await page.getByText('A solution').click();
    await page.getByRole('button', { name: 'Copy: src/main.rs, from line 1' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^fn greeting[\s\S]*filter[\s\S]*\}\n$/);
  });
});

test('is in more than one lesson', async ({ request }) => {
  let exercises = 0;
  for (const site of [sites.real, sites.tiny]) {
    for (const path of lessonPaths(site)) {
      const html = await (await request.get(new URL(path, siteUrl(site)).href)).text();
      if (html.includes('aria-label="Exercise"')) exercises += 1;
    }
  }
  expect(exercises).toBeGreaterThan(1);
});
