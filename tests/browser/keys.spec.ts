import type { Page } from '@playwright/test';
import { LESSON } from './setup/questions.ts';
import { answerLongAgo } from './setup/review.ts';
import { expect, test } from './setup/test.ts';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const boxIn = (page: Page) => dialogOf(page).getByRole('searchbox', { name: 'Search' });
const switchIn = (page: Page) => page.getByRole('checkbox', { name: /^Use single-key shortcuts/ });

/** Starts a session whose first question has choices, and gives it. */
async function startSession(page: Page) {
  await page.goto('/review/');
  await answerLongAgo(page);
  await page.reload();
  await page.getByRole('button', { name: 'Start a session' }).click();
  const question = page.locator('.session fieldset');
  await expect(question).toBeVisible();
  const next = page.locator('[data-next]');
  while ((await question.getByRole('radio').count()) === 0) {
    // A question of another kind is answered wrong, to get to the next.
    const field = question.getByRole('textbox');
    if ((await field.count()) > 0) await field.fill('?');
    const item = question.getByRole('checkbox').first();
    if ((await item.count()) > 0) await item.check();
    await question.getByRole('button', { name: 'Check', exact: true }).click();
    await next.click();
  }
  return question;
}

test.describe('single keys', () => {
  test('are switched off for all pages, and on again', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await switchIn(page).uncheck();
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();
    await page.goto(LESSON);
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await expect(boxIn(page)).toBeFocused();
    await expect(boxIn(page)).toHaveValue('');
    await switchIn(page).check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await expect(dialogOf(page)).toBeVisible();
  });

  test('choose an answer in a review only while the focus is in the question', async ({ page }) => {
    const question = await startSession(page);
    const second = question.getByRole('radio').nth(1);
    await page.getByRole('banner').getByRole('link', { name: 'Guides' }).focus();
    await page.keyboard.press('2');
    await expect(second).not.toBeChecked();
    await question.getByRole('radio').first().focus();
    await page.keyboard.press('2');
    await expect(second).toBeChecked();
  });

  test('do nothing in a review once they are switched off there', async ({ page }) => {
    const question = await startSession(page);
    await switchIn(page).uncheck();
    await question.getByRole('radio').first().focus();
    await page.keyboard.press('2');
    await expect(question.getByRole('radio').nth(1)).not.toBeChecked();
    // Enter is no character, and still acts.
    await question.getByRole('radio').nth(1).check();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-next]')).toBeFocused();
  });
});

test.describe('while a word is composed', () => {
  test('Escape and the arrows belong to the input method', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await page.keyboard.type('phase');
    await expect(dialogOf(page).getByRole('status')).toHaveText(/found/);
    for (const key of ['Escape', 'ArrowDown']) {
      await boxIn(page).dispatchEvent('keydown', { key, isComposing: true });
    }
    await expect(dialogOf(page)).toBeVisible();
    await expect(boxIn(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();
  });
});

test('a keydown without a key, as filling in a form sends it, changes nothing', async ({
  page,
}) => {
  await page.goto('/review/');
  await page.evaluate(() => {
    for (const target of [document.body, ...document.querySelectorAll('input, textarea')]) {
      target.dispatchEvent(new Event('keydown', { bubbles: true }));
    }
  });
  await expect(dialogOf(page)).toBeHidden();
});
