import type { Page } from '@playwright/test';
import { scrollToQuiz } from './setup/questions.ts';
import { sites, siteUrl } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

const ERRORS = new URL('/errors/', siteUrl(sites.real)).href;
const message = (page: Page) => page.getByRole('textbox', { name: /A compiler error/ });
const typed = (page: Page) => page.getByRole('textbox', { name: 'Your answer' }).first();

test.describe('an answer to type', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/tiny/second/');
    await scrollToQuiz(page);
  });

  test('is asked for where it is missing', async ({ page }) => {
    const question = page.locator('fieldset', { has: typed(page) });
    await question.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(question.locator('.verdict')).toHaveText('Type an answer first.');
    await expect(typed(page)).toBeFocused();
    await expect(typed(page)).toHaveAttribute('aria-invalid', 'true');
    await typed(page).fill('something');
    await question.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(typed(page)).not.toHaveAttribute('aria-invalid');
  });

  test('survives a reload before it is checked, and is gone with "Try again"', async ({ page }) => {
    await typed(page).fill('half an ans');
    await page.reload();
    await scrollToQuiz(page);
    await expect(typed(page)).toHaveValue('half an ans');
    const question = page.locator('fieldset', { has: typed(page) });
    await question.getByRole('button', { name: 'Check', exact: true }).click();
    await question.getByRole('button', { name: 'Try again' }).click();
    await page.reload();
    await scrollToQuiz(page);
    await expect(typed(page)).toHaveValue('');
  });
});

test('an answer that was given is no draft of the next one', async ({ page }) => {
  await page.goto('/tiny/second/');
  await scrollToQuiz(page);
  await typed(page).fill('something');
  const question = page.locator('fieldset', { has: typed(page) });
  await question.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(question.getByRole('button', { name: 'Try again' })).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await scrollToQuiz(page);
  await expect(typed(page)).toHaveValue('');
});

test.describe('a compiler message', () => {
  test('is asked for where it is missing', async ({ page }) => {
    await page.goto(ERRORS);
    await page.getByRole('button', { name: 'Find what it means' }).click();
    await expect(page.getByText('Paste a message first.')).toBeVisible();
    await expect(message(page)).toBeFocused();
    await expect(message(page)).toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('button', { name: 'Try an example' }).click();
    await expect(page.locator('paste-error').getByRole('listitem').first()).toBeVisible();
    await expect(message(page)).not.toHaveAttribute('aria-invalid');
  });

  test('survives a reload', async ({ page }) => {
    await page.goto(ERRORS);
    await message(page).fill('error[E0277]: half of it');
    await page.reload();
    await expect(message(page)).toHaveValue('error[E0277]: half of it');
  });
});
