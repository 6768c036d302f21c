import { noProgress } from '../../src/core/progress/progress.ts';
import { violationsOn } from './setup/axe.ts';
import { guidePart, importFile, sample } from './setup/progress.ts';
import { progressKept, store } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

const whole = JSON.stringify(sample);

test('starting over with a guide takes out that guide, and undo brings it back', async ({
  page,
}) => {
  await page.goto('/');
  await store(page, whole);
  await page.goto('/progress/');
  const tiny = guidePart(page, 'Tiny From Zero');
  await tiny.getByRole('button', { name: 'Start over with Tiny From Zero' }).click();
  await expect(page.getByText(/^You started over with Tiny From Zero/)).toContainText(
    'Taken out: 1 phase, 2 answers, and 2 reviews.',
  );
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(tiny.getByText('not begun')).toHaveCount(2);
  await expect(tiny.getByRole('button')).toHaveCount(0);
  await expect(tiny.getByRole('link', { name: 'Start the guide' })).toBeVisible();
  await expect(guidePart(page, 'Another Guide').getByText('read', { exact: true })).toBeVisible();

  // It can be undone after a reload too, and what was done since stays.
  await page.goto('/tiny/second/');
  await page.goto('/progress/');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('All of it is back, beside what you have done since.')).toBeVisible();
  await expect(tiny.getByText('read and checked, 1 of 2')).toBeVisible();
  await expect(tiny.getByText('begun', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  const kept = await progressKept(page);
  expect(kept.pages).toMatchObject(sample.pages);
  expect(kept.answers).toEqual(sample.answers);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('answers from before their page was noted belong to their guide too', async ({ page }) => {
  await page.goto('/tiny/first/');
  const key = await page.locator('[data-question]').first().getAttribute('data-question');
  const answers = {
    [key ?? '']: { choice: 'x', right: true, at: 5 },
    foreign: { choice: 'x', right: true, at: 5 },
  };
  await store(page, JSON.stringify({ version: 1, pages: {}, answers }));
  await page.goto('/progress/');
  await page.getByRole('button', { name: 'Start over with Tiny From Zero' }).click();
  await expect(page.getByText(/Taken out: 1 answer and 1 review/)).toBeVisible();
  const kept = await progressKept(page);
  expect(Object.keys(kept.answers)).toEqual(['foreign']);
});

test('starting over with everything leaves nothing, until it is undone', async ({ page }) => {
  await page.goto('/');
  await store(page, whole);
  await page.goto('/progress/');
  await page.getByRole('button', { name: 'Start over with everything' }).click();
  await expect(page.getByText('not begun')).toHaveCount(3);
  expect(await progressKept(page)).toEqual(noProgress);
  await page.reload();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await progressKept(page)).toEqual(sample);
});

test('starting over again replaces what can be undone, leaving it so settles it', async ({
  page,
}) => {
  await page.goto('/');
  await store(page, whole);
  await page.goto('/progress/');
  for (const title of ['Tiny From Zero', 'Another Guide']) {
    await page.getByRole('button', { name: `Start over with ${title}` }).click();
    await expect(page.getByText(`You started over with ${title}.`)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Leave it so' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('not begun')).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('two tabs agree, about what can be undone too', async ({ page, context }) => {
  await page.goto('/');
  await store(page, whole);
  await page.goto('/progress/');
  const other = await context.newPage();
  await other.goto('/progress/');
  await page.getByRole('button', { name: 'Start over with everything' }).click();
  await expect(other.getByText('not begun')).toHaveCount(3);
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(guidePart(page, 'Tiny From Zero').getByText('1 of 2 checked')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`on a phone in forced colours, ${colorScheme}, all of it is there and fits`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto('/');
    await store(page, 'no progress');
    await page.goto('/progress/');
    await importFile(page, whole, `${'a-name-that-is-long-'.repeat(5)}.json`);
    await page.getByRole('button', { name: 'Start over with Tiny From Zero' }).click();
    const violations = await violationsOn(page);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const overflow = await page
      .locator('html')
      .evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow).toBe(0);
    for (const name of ['Download', 'Undo', 'Leave it so', 'Export to a file']) {
      const box = await page.getByRole('button', { name }).boundingBox();
      expect(box?.height, name).toBeGreaterThanOrEqual(44);
    }
  });
}

test('the keyboard alone starts over, undoes and reaches the file', async ({ page }) => {
  await page.goto('/');
  await store(page, whole);
  await page.goto('/progress/');
  const tiny = guidePart(page, 'Tiny From Zero');
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

test('it leads to where one left off in each guide', async ({ page }) => {
  await page.goto('/');
  await store(page, whole);
  await page.getByRole('link', { name: 'See your progress' }).click();
  await expect(page).toHaveURL('/progress/');
  const link = guidePart(page, 'Tiny From Zero').getByRole('link', { name: /^Continue/ });
  await expect(link).toHaveText('Continue where you left off: The second phase');
  await link.click();
  await expect(page).toHaveURL('/tiny/second/');
});

test('it shows how the check of a guide stands', async ({ page }) => {
  const score = { right: 2, total: 3, at: 9 };
  const pages = { ...sample.pages, '/tiny/check/': { openedAt: 9, score } };
  await page.goto('/');
  await store(page, JSON.stringify({ ...sample, pages }));
  await page.goto('/progress/');
  await expect(guidePart(page, 'Tiny From Zero').getByText('2 of 3 right')).toBeVisible();
  await page.getByRole('button', { name: 'Start over with Tiny From Zero' }).click();
  await expect(guidePart(page, 'Tiny From Zero').getByText('2 of 3 right')).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it would show, and links the guides', async ({ page }) => {
    await page.goto('/progress/');
    await expect(page.getByText(/Without JavaScript this site notes nothing/)).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Another Guide' })).toBeVisible();
    await expect(page.getByLabel('Import a file')).toBeHidden();
  });
});
