import type { Page } from '@playwright/test';
import { answer, boxOf, LESSON, QUESTIONS, scrollToQuiz } from './setup/questions.ts';
import { storedProgress } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

const [first, second] = QUESTIONS;

test.beforeEach(async ({ page }) => {
  await page.goto(LESSON);
  await answer(page, first, 'right');
  await answer(page, second, 'right');
});

test('an answer is kept if the question is reworded', async ({ page }) => {
  await change(page, (html) => html.replace('What turns a value', 'What else turns a value'));
  await expect(page.getByRole('group', { name: 'What else turns' }).locator('.verdict')).toHaveText(
    /^Right\./,
  );
});

test('an answer is kept if the choices are reordered', async ({ page }) => {
  await change(page, (html) =>
    html.replace(
      /(<div class="option".*?<\/div>)\s*(<div class="option".*?<\/div>)/s,
      (_, one: string, two: string) => two + one,
    ),
  );
  const box = boxOf(page, first);
  await expect(box.getByRole('radio', { name: first.right })).toBeChecked();
  await expect(box.locator('.verdict')).toHaveText(/^Right\./);
});

test('an answer is found under the former key of its question', async ({ page }) => {
  await change(page, (html) =>
    html.replace(/data-question="(\w+)"/, 'data-question="a-new-name.1" data-former="$1"'),
  );
  await expect(boxOf(page, first).locator('.verdict')).toHaveText(/^Right\./);
  const { answers, reviews } = await storedProgress(page);
  expect(Object.keys(answers)).toContain('a-new-name.1');
  expect(Object.keys(reviews)).toContain('a-new-name.1');
  await boxOf(page, first).getByRole('button', { name: 'Try again' }).click();
  await expect(boxOf(page, first).locator('.verdict')).toBeEmpty();
});

test('a changed right answer reopens its question, and no other', async ({ page }) => {
  await change(page, (html) => html.replace(/data-question="\w+"/, 'data-question="other"'));
  await expect(boxOf(page, second).locator('.verdict')).toHaveText(/^Right\./);
  await expect(boxOf(page, first).locator('.verdict')).toBeEmpty();
});

test('each reader has their own order of choices, the same at every visit', async ({ page }) => {
  // Answers are stored after the next paint; wait until nothing more is stored.
  await expect
    .poll(async () => Object.keys((await storedProgress(page)).answers))
    .toHaveLength(QUESTIONS.length);
  const orders = new Set<string>();
  for (let reader = 0; reader < 8; reader++) {
    // The reader's seed is stored there.
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    const order = await orderOf(page);
    await page.reload();
    expect(await orderOf(page)).toBe(order);
    orders.add(order);
  }
  expect(orders.size).toBeGreaterThan(1);
});

async function orderOf(page: Page): Promise<string> {
  await scrollToQuiz(page);
  await expect(page.getByRole('button', { name: 'Check', exact: true })).toHaveCount(2);
  return (await page.locator('.question .option').allTextContents()).join();
}

/** Reloads the lesson with changed HTML, as if it had been edited. */
async function change(page: Page, edit: (html: string) => string): Promise<void> {
  await page.route(LESSON, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    expect(edit(html)).not.toBe(html);
    await route.fulfill({ response, body: edit(html) });
  });
  await page.reload();
  await scrollToQuiz(page);
}
