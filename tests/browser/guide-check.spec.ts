import type { Page } from '@playwright/test';
import { answer, answerAll, boxOf, LESSON, QUESTIONS, scrollToQuiz } from './setup/questions.ts';
import { expect, test } from './setup/test.ts';

const CHECK = '/tiny/check/';
const result = (page: Page) => page.getByRole('region', { name: 'Your result' });

test('is linked from the guide and from the end of its last phase', async ({ page }) => {
  for (const path of ['/tiny/', '/tiny/second/']) {
    await page.goto(path);
    await page
      .getByRole('main')
      .getByRole('link', { name: /Check the whole guide/ })
      .click();
    await expect(page).toHaveURL(CHECK);
  }
  await expect(page.locator('fieldset[data-question]')).toHaveCount(7);
});

test('ends with a result by objective, and links to what was missed', async ({ page }) => {
  await page.goto(CHECK);
  await expect(result(page)).toBeHidden();
  await answerAll(page, 'wrong');
  await expect(result(page)).toBeVisible();
  const objective = result(page).getByRole('listitem').filter({ hasText: 'Read a message' });
  await expect(objective).toContainText('0 of 2');
  await expect(objective.getByRole('link', { name: 'A failure on purpose' })).toHaveAttribute(
    'href',
    '/tiny/second/#a-failure-on-purpose',
  );
  await page.getByRole('button', { name: 'Restart this check' }).click();
  await expect(result(page)).toBeHidden();
  await answerAll(page, 'right');
  await expect(result(page).getByText('2 of 2')).toHaveCount(3);
  await expect(result(page).getByRole('link', { name: 'A failure on purpose' })).toHaveCount(0);
});

test('shows the result so far, and continues after a reload', async ({ page }) => {
  await page.goto(CHECK);
  await scrollToQuiz(page);
  await answer(page, QUESTIONS[0], 'right');
  await page.getByRole('button', { name: 'Show the result so far' }).click();
  await expect(result(page)).toContainText('Phase 1: The first phase 1 of 2');
  await page.reload();
  await scrollToQuiz(page);
  await expect(boxOf(page, QUESTIONS[0]).locator('.verdict')).toHaveText(/^Right\./);
});

test('can be restarted, and that can be undone', async ({ page }) => {
  await page.goto(CHECK);
  await answer(page, QUESTIONS[0], 'right');
  await page.getByRole('button', { name: 'Restart this check' }).click();
  await expect(boxOf(page, QUESTIONS[0]).locator('.verdict')).toBeEmpty();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(boxOf(page, QUESTIONS[0]).locator('.verdict')).toHaveText(/^Right\./);
});

test('stores its answers separately from those in the lessons', async ({ page }) => {
  await page.goto(LESSON);
  await answer(page, QUESTIONS[0], 'wrong');
  await page.goto(CHECK);
  await scrollToQuiz(page);
  await expect(boxOf(page, QUESTIONS[0]).locator('.verdict')).toBeEmpty();
  await answer(page, QUESTIONS[0], 'right');
  await page.goto(LESSON);
  await scrollToQuiz(page);
  await expect(boxOf(page, QUESTIONS[0]).locator('.verdict')).toHaveText(/^Not this one\./);
});
