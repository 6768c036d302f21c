import { LESSON } from './setup/questions.ts';
import { sites, siteUrl } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

const LINKS = ['Guides', 'Articles', 'Review', 'Errors'];

test('the header leads to guides, articles, review and errors, and marks where one is', async ({
  page,
}) => {
  await page.goto('/review/');
  const nav = page.getByRole('navigation', { name: 'Site' });
  await expect(nav.getByRole('link')).toHaveText(LINKS);
  await expect(nav.getByRole('link', { name: 'Review' })).toHaveAttribute('aria-current', 'page');
  await nav.getByRole('link', { name: 'Errors' }).click();
  await expect(page).toHaveURL('/errors/');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the menu opens as a sheet, by keyboard too, and Escape closes it', async ({ page }) => {
    await page.goto(LESSON);
    const nav = page.getByRole('navigation', { name: 'Site' });
    await expect(nav).toBeHidden();
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.click();
    await expect(nav.getByRole('link')).toHaveText(LINKS);
    await page.keyboard.press('Escape');
    await expect(nav).toBeHidden();
    await menu.press('Enter');
    await nav.getByRole('link', { name: 'Review' }).click();
    await expect(page).toHaveURL('/review/');
  });

  test('the first sentence of a lesson is on its first screen', async ({ page }) => {
    await page.goto(new URL('/axum/state/', siteUrl(sites.real)).href);
    await expect(page.locator('.prose > p').first()).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('listitem').filter({ hasText: 'Verified' })).toContainText('axum');
  });

  test('what a lesson teaches is folded, and opens', async ({ page }) => {
    await page.goto(LESSON);
    const objective = page.locator('.objectives li').first();
    await expect(objective).toBeHidden();
    await page.getByText('What you will be able to do').click();
    await expect(objective).toBeVisible();
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('the menu opens', async ({ page }) => {
      await page.goto(LESSON);
      await page.getByRole('button', { name: 'Menu' }).click();
      await expect(page.getByRole('navigation', { name: 'Site' })).toBeVisible();
    });
  });
});
