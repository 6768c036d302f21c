import type { Page } from '@playwright/test';
import { noProgress, type Progress, QUARANTINE_KEY } from '../../src/core/progress/progress.ts';
import { guidePart, importFile, report, sample, saved } from './setup/progress.ts';
import { LESSON } from './setup/questions.ts';
import { makeRoom, progressKept, readKept, refuseToKeep, store } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

const notProgress = {
  'corrupt JSON': '{"version":2,"pages":',
  'another shape': '["a","list"]',
};
const newer = '{"version":3,"pages":{"/tiny/first/":{"opened":"2031"}},"more":true}';
const READ_BEFORE = /could not be read. It was put aside/;

for (const [what, text] of Object.entries(notProgress)) {
  test(`${what} is put aside, told once, and progress is kept again`, async ({ page }) => {
    await page.goto('/');
    await store(page, text);
    await page.goto(LESSON);
    await expect(page.getByText(READ_BEFORE)).toBeVisible();
    expect(await aside(page)).toEqual([text]);
    expect(await pagesKept(page)).toEqual([LESSON]);

    await page.reload();
    await expect(page.getByText(READ_BEFORE)).toBeHidden();
    await page.getByRole('link', { name: 'Your progress' }).click();
    await expect(guidePart(page, 'Tiny From Zero').getByText('begun', { exact: true })).toHaveCount(
      1,
    );
    const download = page.getByRole('button', { name: 'Download' });
    const file = await saved(page, () => download.click());
    expect(file).toEqual({ name: 'from-zero-aside-1.txt', text });
  });
}

test('a second text put aside does not take the place of the first', async ({ page }) => {
  await page.goto('/');
  for (const text of ['one', 'two', 'one']) {
    await store(page, text);
    await page.goto('/progress/');
    await expect(page.getByText(READ_BEFORE)).toBeVisible();
  }
  expect(await aside(page)).toEqual(['one', 'two']);
});

test('a text put aside can be thrown away once it was downloaded', async ({ page }) => {
  await page.goto('/');
  await store(page, 'one');
  await page.goto('/progress/');
  const part = page.getByRole('region', { name: 'Put aside' });
  await expect(part.getByRole('button', { name: 'Throw away' })).toBeHidden();
  await saved(page, () => part.getByRole('button', { name: 'Download' }).click());
  await part.getByRole('button', { name: 'Throw away' }).click();
  await expect(part).toBeHidden();
  expect(await aside(page)).toEqual([]);
});

test('a text that can’t be put aside for want of room stays where it is', async ({ page }) => {
  await page.goto('/');
  await store(page, 'one');
  await refuseToKeep(page, 'full');
  await page.goto(LESSON);
  await page.getByRole('heading', { name: 'Recap' }).scrollIntoViewIfNeeded();
  await expectState(page, 'read');
  expect(await readKept(page)).toBe('one');
  expect(await aside(page)).toEqual([]);
});

test('progress that a newer version keeps is left as it is, and every page says so', async ({
  page,
}) => {
  await page.goto('/');
  await store(page, newer);
  for (const path of [LESSON, '/', '/progress/']) {
    await page.goto(path);
    await expect(page.getByText(/A newer version of this site keeps/)).toBeVisible();
  }
  const button = page.getByRole('button', { name: 'Export to a file' });
  expect((await saved(page, () => button.click())).text).toBe(newer);
  await importFile(page, JSON.stringify(sample));
  await expect(report(page)).toContainText('this browser can’t keep it');
  await expect(guidePart(page, 'Tiny From Zero').getByText('1 of 2 checked')).toBeVisible();
  expect(await readKept(page)).toBe(newer);
});

test('a newer version that begins to keep progress takes nothing off the page', async ({
  page,
}) => {
  await page.goto('/');
  await store(page, JSON.stringify(sample));
  await page.goto(LESSON);
  await expectState(page, 'read and checked, 1 of 2');
  await store(page, newer);
  await page.getByRole('heading', { name: 'Recap' }).scrollIntoViewIfNeeded();
  await expect(page.getByText(/A newer version of this site keeps/)).toBeVisible();
  await expectState(page, 'read and checked, 1 of 2');
  expect(await readKept(page)).toBe(newer);
});

test('what a full storage could not take is kept as soon as there is room', async ({ page }) => {
  await refuseToKeep(page, 'full');
  await page.goto(LESSON);
  await page.getByRole('heading', { name: 'Recap' }).scrollIntoViewIfNeeded();
  await expectState(page, 'read');
  expect(await readKept(page)).toBeNull();
  await makeRoom(page);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await pagesKept(page)).toEqual([LESSON]);
  await expect(page.getByText(/doesn’t keep/)).toBeHidden();
});

for (const refusal of ['full', 'forbidden'] as const) {
  test(`where the storage is ${refusal}, the page of progress says so and works`, async ({
    page,
  }) => {
    await refuseToKeep(page, refusal);
    await page.goto('/progress/');
    await importFile(page, JSON.stringify(sample));
    await expect(report(page)).toContainText('Added from progress.json: 2 phases');
    await expect(report(page)).toContainText('this browser can’t keep it');
    const words = { full: /has no room left/, forbidden: /lets the site keep nothing/ };
    await expect(page.getByText(words[refusal])).toBeVisible();
    const part = guidePart(page, 'Tiny From Zero');
    await expect(part.getByText('1 of 2 checked')).toBeVisible();
    const button = page.getByRole('button', { name: 'Export to a file' });
    expect(JSON.parse((await saved(page, () => button.click())).text)).toEqual(sample);

    await page.getByRole('button', { name: 'Start over with everything' }).click();
    await expect(part.getByText('1 of 2 checked')).toBeHidden();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(part.getByText('1 of 2 checked')).toBeVisible();
  });
}

test('what is done after the storage was cleared is kept', async ({ page }) => {
  await page.goto(LESSON);
  await page.evaluate(() => localStorage.clear());
  await page.getByRole('heading', { name: 'Recap' }).scrollIntoViewIfNeeded();
  await expectState(page, 'read');
  expect(await pagesKept(page)).toEqual([LESSON]);
  await page.reload();
  await expectState(page, 'read');
});

test('tabs that are opened in the same moment all keep what they note', async ({
  page,
  context,
}) => {
  const paths = [LESSON, '/tiny/second/', '/other/only/'];
  const tabs = await Promise.all(paths.map(() => context.newPage()));
  await Promise.all(tabs.map((tab, index) => tab.goto(paths[index] ?? '/')));
  await page.goto('/progress/');
  await expect(page.getByText('begun', { exact: true })).toHaveCount(3);
});

test('a tab writes again what another wrote over without having seen it', async ({ page }) => {
  await page.goto('/');
  await store(page, JSON.stringify(noProgress));
  await page.goto(LESSON);
  // As another process does that has not yet heard of the first one's text.
  const other: Progress = { ...noProgress, pages: { '/other/only/': { openedAt: 9 } } };
  await store(page, JSON.stringify(other));
  await page.evaluate(() => dispatchEvent(new StorageEvent('storage', { key: 'from-zero' })));
  expect(await pagesKept(page)).toEqual(['/other/only/', LESSON]);
});

test('what another tab takes out on purpose stays out', async ({ page, context }) => {
  await page.goto(LESSON);
  await expectState(page, 'begun');
  const other = await context.newPage();
  await other.goto('/progress/');
  await other.getByRole('button', { name: 'Start over with everything' }).click();
  await expectState(page, 'not begun');
  expect(await pagesKept(page)).toEqual([]);
});

/** What the first phase's station says, on the phase line of the page. */
async function expectState(page: Page, words: string): Promise<void> {
  const line = page.getByRole('navigation', { name: 'Tiny From Zero: Phases' });
  const station = line.getByRole('listitem').first();
  await expect(station.getByText(words, { exact: true })).toHaveCount(1);
}

/** The texts put aside, in the order of their numbers. */
function aside(page: Page): Promise<(string | null)[]> {
  return page.evaluate(
    (start) =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(start))
        .sort()
        .map((key) => localStorage.getItem(key)),
    QUARANTINE_KEY,
  );
}

async function pagesKept(page: Page): Promise<string[]> {
  return Object.keys((await progressKept(page)).pages).sort();
}
