import { answer, boxOf, comeToQuiz, LESSON, QUESTIONS } from './setup/questions.ts';
import { progressKept } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

const [, missed] = QUESTIONS;
const NEXT = '/tiny/second/';
const LABEL = 'From phase 1, The first phase: missed before';

test.beforeEach(async ({ page }) => {
  await page.goto(LESSON);
  await answer(page, missed, 'wrong');
});

test('a missed question comes back in a later phase, open, and counts for its own', async ({
  page,
}) => {
  await page.goto(NEXT);
  await comeToQuiz(page);
  await expect(page.getByText(LABEL)).toBeVisible();
  const box = boxOf(page, missed);
  await expect(box.getByRole('radio', { checked: true })).toHaveCount(0);
  await answer(page, missed, 'right');
  await expect(box.locator('.verdict')).toHaveText(/^Right\./);
  await expect(page.getByText('Answers stay in this browser.').last()).toBeVisible();

  // Known now, it does not come back, and in its own phase the first answer stands.
  await page.reload();
  await comeToQuiz(page);
  await expect(page.getByRole('button', { name: 'Check', exact: true })).toHaveCount(5);
  await expect(page.getByText(LABEL)).toHaveCount(0);
  await page.goto(LESSON);
  await comeToQuiz(page);
  await expect(boxOf(page, missed).locator('.verdict')).toHaveText(/^Not this one\./);
  const [reviews] = Object.values((await progressKept(page)).reviews);
  expect(reviews?.map(([, grade]) => grade)).toEqual([1]);
});

test('one that is missed again comes back again', async ({ page }) => {
  await page.goto(NEXT);
  await comeToQuiz(page);
  await answer(page, missed, 'wrong');
  await expect(boxOf(page, missed).locator('.verdict')).toHaveText(/^Not this one\./);
  await page.reload();
  await comeToQuiz(page);
  await expect(page.getByText(LABEL)).toBeVisible();
});

test('a second try right after the explanation does not keep it away', async ({ page }) => {
  await boxOf(page, missed).getByRole('button', { name: 'Try again' }).click();
  await answer(page, missed, 'right');
  await page.goto(NEXT);
  await comeToQuiz(page);
  await expect(page.getByText(LABEL)).toBeVisible();
});

test('where it can not be loaded, a line says so, and the other questions work', async ({
  page,
  expectedComplaints,
}) => {
  expectedComplaints.push(/check\//, /ERR_FAILED/);
  await page.route('/tiny/check/', (route) => route.abort());
  await page.goto(NEXT);
  await comeToQuiz(page);
  await expect(page.getByText('missed in an earlier phase can’t be loaded now')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Check', exact: true })).toHaveCount(5);
});
