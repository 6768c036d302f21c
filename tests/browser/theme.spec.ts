import type { Page } from '@playwright/test';
import { LESSON } from './setup/questions.ts';
import { breakStorage } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

/** Whether the page's background is darker than medium grey. */
function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const colour = getComputedStyle(document.documentElement).backgroundColor;
    const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
    return parts.reduce((sum, part) => sum + part, 0) < 3 * 128;
  });
}

for (const { choice, system } of [
  { choice: 'Dark', system: 'light' },
  { choice: 'Light', system: 'dark' },
] as const) {
  test(`${choice} wins over a ${system} system, on every page and after a reload`, async ({
    page,
  }) => {
    const dark = choice === 'Dark';
    await page.emulateMedia({ colorScheme: system });
    await page.goto('/');
    expect(await isDark(page)).toBe(!dark);
    await page.getByLabel('Theme').selectOption(choice);
    await expect.poll(() => isDark(page)).toBe(dark);
    for (const path of ['/', '/tiny/', LESSON, '/search/']) {
      await page.goto(path);
      expect(await isDark(page)).toBe(dark);
      await expect(page.getByLabel('Theme')).toHaveValue(choice.toLowerCase());
    }
    await page.reload();
    expect(await isDark(page)).toBe(dark);
  });
}

test('the chosen theme is applied before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByLabel('Theme').selectOption('Dark');
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      document.documentElement.dataset['first'] = document.documentElement.dataset['theme'];
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(LESSON);
  await expect(page.locator('html')).toHaveAttribute('data-first', 'dark');
});

test('Auto follows the system at once, and again after another choice', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await expect(page.getByLabel('Theme')).toHaveValue('system');
  expect(await isDark(page)).toBe(false);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await isDark(page)).toBe(true);
  await page.getByLabel('Theme').selectOption('Light');
  await expect.poll(() => isDark(page)).toBe(false);
  await page.getByLabel('Theme').selectOption('Auto');
  await expect.poll(() => isDark(page)).toBe(true);
  await page.reload();
  expect(await isDark(page)).toBe(true);
});

test('a second tab follows the theme', async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const other = await context.newPage();
  await other.goto('/');
  await other.getByLabel('Theme').selectOption('Dark');
  await expect.poll(() => isDark(page)).toBe(true);
  await expect(page.getByLabel('Theme')).toHaveValue('dark');
});

for (const problem of ['full', 'forbidden'] as const) {
  test(`the theme can be changed if the storage is ${problem}`, async ({ page }) => {
    await breakStorage(page, problem);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    await page.getByLabel('Theme').selectOption('Dark');
    await expect.poll(() => isDark(page)).toBe(true);
  });
}
