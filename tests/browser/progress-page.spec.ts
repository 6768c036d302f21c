import { noProgress } from '../../src/core/progress/progress.ts';
import { violationsOn } from './setup/axe.ts';
import { guideSection, importFile, sample } from './setup/progress.ts';
import { store, storedProgress } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

const complete = JSON.stringify(sample);

test('starting over with a guide removes its progress, and undo restores it', async ({ page }) => {
  await page.goto('/');
  await store(page, complete);
  await page.goto('/progress/');
  const tiny = guideSection(page, 'Tiny From Zero');
  await tiny.getByRole('button', { name: 'Start over with Tiny From Zero' }).click();
  await expect(page.getByText(/^You started over with Tiny From Zero/)).toContainText(
    'Removed: 1 phase, 2 answers, and 2 reviews.',
  );
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(tiny.getByText('not started')).toHaveCount(2);
  await expect(tiny.getByRole('button')).toHaveCount(0);
  await expect(tiny.getByRole('link', { name: 'Start the guide' })).toBeVisible();
  await expect(
    guideSection(page, 'Another Guide').getByText('read', { exact: true }),
  ).toBeVisible();

  // It can be undone after a reload too, and later progress stays.
  await page.goto('/tiny/second/');
  await page.goto('/progress/');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(
    page.getByText('Everything is back, together with what you have done since.'),
  ).toBeVisible();
  await expect(tiny.getByText('checked, 1 of 2 right')).toBeVisible();
  await expect(tiny.getByText('started', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  const stored = await storedProgress(page);
  expect(stored.pages).toMatchObject(sample.pages);
  expect(stored.answers).toEqual(sample.answers);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('answers stored without their page belong to their guide too', async ({ page }) => {
  await page.goto('/tiny/first/');
  const key = await page.locator('[data-question]').first().getAttribute('data-question');
  const answers = {
    [key ?? '']: { choice: 'x', right: true, at: 5 },
    foreign: { choice: 'x', right: true, at: 5 },
  };
  await store(page, JSON.stringify({ version: 1, pages: {}, answers }));
  await page.goto('/progress/');
  await page.getByRole('button', { name: 'Start over with Tiny From Zero' }).click();
  await expect(page.getByText(/Removed: 1 answer and 1 review/)).toBeVisible();
  const stored = await storedProgress(page);
  expect(Object.keys(stored.answers)).toEqual(['foreign']);
});

test('starting over with everything removes everything, until it is undone', async ({ page }) => {
  await page.goto('/');
  await store(page, complete);
  await page.goto('/progress/');
  await page.getByRole('button', { name: 'Start over with everything' }).click();
  await expect(page.getByText('not started')).toHaveCount(3);
  expect(await storedProgress(page)).toEqual(noProgress);
  await page.reload();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await storedProgress(page)).toEqual(sample);
});

test('starting over again replaces what can be undone, and dismissing clears it', async ({
  page,
}) => {
  await page.goto('/');
  await store(page, complete);
  await page.goto('/progress/');
  for (const title of ['Tiny From Zero', 'Another Guide']) {
    await page.getByRole('button', { name: `Start over with ${title}` }).click();
    await expect(page.getByText(`You started over with ${title}.`)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('not started')).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('two tabs stay in sync, including what can be undone', async ({ page, context }) => {
  await page.goto('/');
  await store(page, complete);
  await page.goto('/progress/');
  const other = await context.newPage();
  await other.goto('/progress/');
  await page.getByRole('button', { name: 'Start over with everything' }).click();
  await expect(other.getByText('not started')).toHaveCount(3);
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(guideSection(page, 'Tiny From Zero').getByText('1 of 2 checked')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`on a phone in forced colours, ${colorScheme}, everything is shown and fits`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto('/');
    await store(page, 'no progress');
    await page.goto('/progress/');
    await importFile(page, complete, `${'a-name-that-is-long-'.repeat(5)}.json`);
    await page.getByRole('button', { name: 'Start over with Tiny From Zero' }).click();
    expect(await violationsOn(page)).toEqual([]);
    const overflow = await page
      .locator('html')
      .evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow).toBe(0);
    for (const name of ['Download', 'Undo', 'Dismiss', 'Export to a file']) {
      const box = await page.getByRole('button', { name }).boundingBox();
      expect(box?.height, name).toBeGreaterThanOrEqual(44);
    }
  });
}

test('starting over, undo and import work by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await store(page, complete);
  await page.goto('/progress/');
  const tiny = guideSection(page, 'Tiny From Zero');
  await tiny.getByRole('link', { name: 'Check the whole guide' }).focus();
  await page.keyboard.press('Tab');
  await expect(tiny.getByRole('button', { name: /^Start over/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(tiny.getByRole('button', { name: /^Start over/ })).toBeFocused();
  await page.getByRole('button', { name: 'Export to a file' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Import a file')).toBeFocused();
});

test('it links to where the reader left off in each guide', async ({ page }) => {
  await page.goto('/');
  await store(page, complete);
  await page.getByRole('link', { name: 'See your progress' }).click();
  await expect(page).toHaveURL('/progress/');
  const link = guideSection(page, 'Tiny From Zero').getByRole('link', { name: /^Continue/ });
  await expect(link).toHaveText('Continue where you left off: The second phase');
  await link.click();
  await expect(page).toHaveURL('/tiny/second/');
});

test("it shows the score of a guide's check", async ({ page }) => {
  const score = { right: 2, total: 3, at: 9 };
  const pages = { ...sample.pages, '/tiny/check/': { openedAt: 9, score } };
  await page.goto('/');
  await store(page, JSON.stringify({ ...sample, pages }));
  await page.goto('/progress/');
  await expect(guideSection(page, 'Tiny From Zero').getByText('2 of 3 right')).toBeVisible();
  await page.getByRole('button', { name: 'Start over with Tiny From Zero' }).click();
  await expect(guideSection(page, 'Tiny From Zero').getByText('2 of 3 right')).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it would show, and links to the guides', async ({ page }) => {
    await page.goto('/progress/');
    await expect(page.getByText(/Without JavaScript this site records nothing/)).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Another Guide' })).toBeVisible();
    await expect(page.getByLabel('Import a file')).toBeHidden();
  });
});
