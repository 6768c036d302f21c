import type { Page } from '@playwright/test';
import { noProgress, type Progress, QUARANTINE_KEY } from '../../src/core/progress/progress.ts';
import { guideSection, importFile, report, sample, savedFile } from './setup/progress.ts';
import { LESSON } from './setup/questions.ts';
import { breakStorage, freeStorage, readStored, store, storedProgress } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

const notProgress = {
  'corrupt JSON': '{"version":2,"pages":',
  'another shape': '["a","list"]',
};
const newer = '{"version":4,"pages":{"/tiny/first/":{"opened":"2031"}},"more":true}';
const READ_BEFORE = /could not be read. It was set aside/;

for (const [what, text] of Object.entries(notProgress)) {
  test(`${what} is quarantined, reported once, and progress is stored again`, async ({ page }) => {
    await page.goto('/');
    await store(page, text);
    await page.goto(LESSON);
    await expect(page.getByText(READ_BEFORE)).toBeVisible();
    expect(await quarantined(page)).toEqual([text]);
    expect(await storedPages(page)).toEqual([LESSON]);

    await page.reload();
    await expect(page.getByText(READ_BEFORE)).toBeHidden();
    await page.getByRole('link', { name: 'Your progress' }).click();
    await expect(
      guideSection(page, 'Tiny From Zero').getByText('started', { exact: true }),
    ).toHaveCount(1);
    const download = page.getByRole('button', { name: 'Download' });
    const file = await savedFile(page, () => download.click());
    expect(file).toEqual({ name: 'from-zero-aside-1.txt', text });
  });
}

test('a second quarantined value does not replace the first', async ({ page }) => {
  await page.goto('/');
  for (const text of ['one', 'two', 'one']) {
    await store(page, text);
    await page.goto('/progress/');
    await expect(page.getByText(READ_BEFORE)).toBeVisible();
  }
  expect(await quarantined(page)).toEqual(['one', 'two']);
});

test('a quarantined value can be deleted once it was downloaded', async ({ page }) => {
  await page.goto('/');
  await store(page, 'one');
  await page.goto('/progress/');
  const part = page.getByRole('region', { name: 'Unreadable data' });
  await expect(part.getByRole('button', { name: 'Delete' })).toBeHidden();
  await savedFile(page, () => part.getByRole('button', { name: 'Download' }).click());
  await part.getByRole('button', { name: 'Delete' }).click();
  await expect(part).toBeHidden();
  expect(await quarantined(page)).toEqual([]);
});

test('a value that can’t be quarantined because the storage is full is not moved', async ({
  page,
}) => {
  await page.goto('/');
  await store(page, 'one');
  await breakStorage(page, 'full');
  await page.goto(LESSON);
  await page.getByRole('heading', { name: 'Recap' }).scrollIntoViewIfNeeded();
  await expectState(page, 'read');
  expect(await readStored(page)).toBe('one');
  expect(await quarantined(page)).toEqual([]);
});

test('the progress of a newer version is left unchanged, and every page says so', async ({
  page,
}) => {
  await page.goto('/');
  await store(page, newer);
  for (const path of [LESSON, '/', '/progress/']) {
    await page.goto(path);
    await expect(page.getByText(/A newer version of this site stored/)).toBeVisible();
  }
  const button = page.getByRole('button', { name: 'Export to a file' });
  expect((await savedFile(page, () => button.click())).text).toBe(newer);
  await importFile(page, JSON.stringify(sample));
  await expect(report(page)).toContainText('this browser can’t store it');
  await expect(guideSection(page, 'Tiny From Zero').getByText('1 of 2 checked')).toBeVisible();
  expect(await readStored(page)).toBe(newer);
});

test('a newer version that starts to store progress removes nothing from the page', async ({
  page,
}) => {
  await page.goto('/');
  await store(page, JSON.stringify(sample));
  await page.goto(LESSON);
  await expectState(page, 'checked, 1 of 2 right');
  await store(page, newer);
  await page.getByRole('heading', { name: 'Recap' }).scrollIntoViewIfNeeded();
  await expect(page.getByText(/A newer version of this site stored/)).toBeVisible();
  await expectState(page, 'checked, 1 of 2 right');
  expect(await readStored(page)).toBe(newer);
});

test('what did not fit into the storage is stored as soon as there is room', async ({ page }) => {
  await breakStorage(page, 'full');
  await page.goto(LESSON);
  await page.getByRole('heading', { name: 'Recap' }).scrollIntoViewIfNeeded();
  await expectState(page, 'read');
  expect(await readStored(page)).toBeNull();
  await freeStorage(page);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await storedPages(page)).toEqual([LESSON]);
});

for (const problem of ['full', 'forbidden'] as const) {
  test(`if the storage is ${problem}, the progress page says so and works`, async ({ page }) => {
    await breakStorage(page, problem);
    await page.goto('/progress/');
    await importFile(page, JSON.stringify(sample));
    await expect(report(page)).toContainText('Added from progress.json: 2 phases');
    await expect(report(page)).toContainText('this browser can’t store it');
    const warnings = {
      full: /has no room left/,
      forbidden: /does not let the site store anything/,
    };
    await expect(page.getByText(warnings[problem])).toBeVisible();
    const part = guideSection(page, 'Tiny From Zero');
    await expect(part.getByText('1 of 2 checked')).toBeVisible();
    const button = page.getByRole('button', { name: 'Export to a file' });
    expect(JSON.parse((await savedFile(page, () => button.click())).text)).toEqual(sample);

    await page.getByRole('button', { name: 'Start over with everything' }).click();
    await expect(part.getByText('1 of 2 checked')).toBeHidden();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(part.getByText('1 of 2 checked')).toBeVisible();
  });
}

test('progress after the storage was cleared is stored', async ({ page }) => {
  await page.goto(LESSON);
  await page.evaluate(() => localStorage.clear());
  await page.getByRole('heading', { name: 'Recap' }).scrollIntoViewIfNeeded();
  await expectState(page, 'read');
  expect(await storedPages(page)).toEqual([LESSON]);
  await page.reload();
  await expectState(page, 'read');
});

test('tabs that are opened at the same time all store their progress', async ({
  page,
  context,
}) => {
  const paths = [LESSON, '/tiny/second/', '/other/only/'];
  const tabs = await Promise.all(paths.map(() => context.newPage()));
  await Promise.all(tabs.map((tab, index) => tab.goto(paths[index] ?? '/')));
  await page.goto('/progress/');
  await expect(page.getByText('started', { exact: true })).toHaveCount(3);
});

test('a tab writes its changes again if another tab overwrote them', async ({ page }) => {
  await page.goto('/');
  await store(page, JSON.stringify(noProgress));
  await page.goto(LESSON);
  // Like another process that has not seen the first one's changes yet.
  const other: Progress = { ...noProgress, pages: { '/other/only/': { openedAt: 9 } } };
  await store(page, JSON.stringify(other));
  await page.evaluate(() => dispatchEvent(new StorageEvent('storage', { key: 'from-zero' })));
  expect(await storedPages(page)).toEqual(['/other/only/', LESSON]);
});

test('progress that another tab removes on purpose stays removed', async ({ page, context }) => {
  await page.goto(LESSON);
  await expectState(page, 'started');
  const other = await context.newPage();
  await other.goto('/progress/');
  await other.getByRole('button', { name: 'Start over with everything' }).click();
  await expectState(page, 'not started');
  expect(await storedPages(page)).toEqual([]);
});

/** Expects the state of the first phase on the phase line of the page. */
async function expectState(page: Page, state: string): Promise<void> {
  const line = page.getByRole('navigation', { name: 'Tiny From Zero: Phases' });
  const station = line.getByRole('listitem').first();
  await expect(station.getByText(state, { exact: true })).toHaveCount(1);
}

/** The quarantined values, in the order of their numbers. */
function quarantined(page: Page): Promise<(string | null)[]> {
  return page.evaluate(
    (prefix) =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(prefix))
        .sort()
        .map((key) => localStorage.getItem(key)),
    QUARANTINE_KEY,
  );
}

async function storedPages(page: Page): Promise<string[]> {
  return Object.keys((await storedProgress(page)).pages).sort();
}
