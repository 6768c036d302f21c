import { answer, boxOf, LESSON, QUESTIONS, scrollToQuiz } from './setup/questions.ts';
import { storedProgress } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

const [, missed] = QUESTIONS;
const NEXT = '/tiny/second/';
const LABEL = 'From phase 1, The first phase: you missed this one';

test.beforeEach(async ({ page }) => {
  await page.goto(LESSON);
  await answer(page, missed, 'wrong');
});

test('a missed question comes back open in a later phase, and is scored separately', async ({
  page,
}) => {
  await page.goto(NEXT);
  await scrollToQuiz(page);
  await expect(page.getByText(LABEL)).toBeVisible();
  const box = boxOf(page, missed);
  await expect(box.getByRole('radio', { checked: true })).toHaveCount(0);
  await answer(page, missed, 'right');
  await expect(box.locator('.verdict')).toHaveText(/^Right\./);
  await expect(page.getByText('Answers stay in this browser.').last()).toBeVisible();

  // It is known now, so it does not come back; its own phase still shows the first answer.
  await page.reload();
  await scrollToQuiz(page);
  await expect(page.getByRole('button', { name: 'Check', exact: true })).toHaveCount(5);
  await expect(page.getByText(LABEL)).toHaveCount(0);
  await page.goto(LESSON);
  await scrollToQuiz(page);
  await expect(boxOf(page, missed).locator('.verdict')).toHaveText(/^Not this one\./);
  const [reviews] = Object.values((await storedProgress(page)).reviews);
  expect(reviews?.map(([, grade]) => grade)).toEqual([1]);
});

test('a question that is missed again comes back again', async ({ page }) => {
  await page.goto(NEXT);
  await scrollToQuiz(page);
  await answer(page, missed, 'wrong');
  await expect(boxOf(page, missed).locator('.verdict')).toHaveText(/^Not this one\./);
  await page.reload();
  await scrollToQuiz(page);
  await expect(page.getByText(LABEL)).toBeVisible();
});

test('a right second try after the explanation does not prevent it', async ({ page }) => {
  await boxOf(page, missed).getByRole('button', { name: 'Try again' }).click();
  await answer(page, missed, 'right');
  await page.goto(NEXT);
  await scrollToQuiz(page);
  await expect(page.getByText(LABEL)).toBeVisible();
});

test('if it can not be loaded, a message says so, and the other questions work', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/check\//, /ERR_FAILED/);
  await page.route('/tiny/check/', (route) => route.abort());
  await page.goto(NEXT);
  await scrollToQuiz(page);
  await expect(page.getByText('missed in an earlier phase could not be loaded')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Check', exact: true })).toHaveCount(5);
});
