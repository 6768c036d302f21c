import { browserOptions } from '../../scripts/shared/browser.ts';
import { answer, boxOf, LESSON, QUESTIONS } from './setup/questions.ts';
import { expect, test } from './setup/test.ts';

// Playwright disables the back/forward cache, which readers' browsers have.
test.use({
  launchOptions: {
    ...(await browserOptions()),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

test('a page that the back button restores shows what was done since', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['wasCached'] = String(persisted);
    });
  });
  await page.goto('/');
  await page.getByRole('link', { name: /^Start here/ }).click();
  await expect(page).toHaveURL(LESSON);
  await answer(page, QUESTIONS[0], 'right');
  await page.getByLabel('Theme').selectOption('Dark');

  // A cached page is not loaded again.
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-was-cached', 'true');
  await expect(page.getByRole('link', { name: 'Continue where you left off' })).toBeVisible();
  await expect(page.getByLabel('Theme')).toHaveValue('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.goForward({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-was-cached', 'true');
  await expect(boxOf(page, QUESTIONS[0]).getByRole('status')).toHaveText(/^Right\./);
});
