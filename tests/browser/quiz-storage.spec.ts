import type { Page } from '@playwright/test';
import { noProgress } from '../../src/core/progress/progress.ts';
import { answer, boxOf, comeToQuiz, LESSON, QUESTIONS } from './setup/questions.ts';
import { makeRoom, progressKept, readKept, refuseToKeep, store } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

const [first, second] = QUESTIONS;
const UNSAVED = /Your answers can’t be kept now/;

test('a choice that is gone leaves its question open, and only that one', async ({ page }) => {
  await page.goto(LESSON);
  await answer(page, first, 'right');
  await answer(page, second, 'right');
  const kept = await progressKept(page);
  const [key = '', gone] = Object.entries(kept.answers)[0] ?? [];
  const answers = { ...kept.answers, [key]: { ...gone, given: ['a choice that is gone'] } };
  await store(page, JSON.stringify({ ...kept, answers }));
  await reload(page);
  await expect(boxOf(page, first).getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(boxOf(page, first).getByRole('button', { name: 'Check' })).toBeVisible();
  await expect(boxOf(page, second).getByRole('status')).toHaveText(/^Right\./);
});

test('an answer to a question that is gone does no harm and is not lost', async ({ page }) => {
  const old = { given: ['gone'], right: true, at: 1 };
  await page.goto('/');
  await store(page, JSON.stringify({ ...noProgress, answers: { 'a-question-gone': old } }));
  await page.goto(LESSON);
  await answer(page, first, 'right');
  await expect(page.getByText('1 of 2 right')).toBeVisible();
  expect((await progressKept(page)).answers['a-question-gone']).toEqual(old);
});

test('an answer of the first version of this site is shown, and kept on', async ({ page }) => {
  await page.goto(LESSON);
  await answer(page, first, 'wrong');
  const { answers, pages } = await progressKept(page);
  const [[key = '', { given: [choice = ''] = [] } = {}] = []] = Object.entries(answers);
  const old = { version: 1, pages, answers: { [key]: { choice, right: false, at: 1 } } };
  await store(page, JSON.stringify(old));
  await reload(page);
  await expect(boxOf(page, first).getByRole('status')).toHaveText(/^Not this one\./);
  await answer(page, second, 'right');
  expect((await progressKept(page)).reviews[key]).toEqual([[1, 1]]);
});

for (const [what, value] of Object.entries({
  'corrupt JSON': '{"version":1,"pages":',
  'another shape': '["a","list"]',
})) {
  test(`${what} in the storage does not keep answers from being kept`, async ({ page }) => {
    await page.goto('/');
    await store(page, value);
    await page.goto(LESSON);
    await answer(page, first, 'right');
    await expect(page.getByText('1 of 2 right')).toBeVisible();
    await reload(page);
    await expect(boxOf(page, first).getByRole('status')).toHaveText(/^Right\./);
  });
}

test('a newer version in the storage is left as it is, and the quiz works', async ({ page }) => {
  const newer = '{"version":3,"pages":{"/tiny/first/":{"opened":"2031"}},"more":true}';
  await page.goto('/');
  await store(page, newer);
  await page.goto(LESSON);
  await answer(page, first, 'right');
  await answer(page, second, 'wrong');
  await expect(boxOf(page, first).getByRole('status')).toHaveText(/^Right\./);
  await expect(boxOf(page, second).getByRole('status')).toHaveText(/^Not this one\./);
  await expect(page.getByText('1 of 2 right')).toBeVisible();
  await expect(page.getByText(UNSAVED)).toBeVisible();
  expect(await readKept(page)).toBe(newer);
});

for (const refusal of ['full', 'forbidden'] as const) {
  test(`the quiz works, and says so, where the storage is ${refusal}`, async ({ page }) => {
    await refuseToKeep(page, refusal);
    await page.goto(LESSON);
    await answer(page, first, 'right');
    await answer(page, second, 'wrong');
    await expect(page.getByText(UNSAVED)).toBeVisible();
    await expect(boxOf(page, first).getByRole('status')).toHaveText(/^Right\./);
    await expect(page.getByText('1 of 2 right')).toBeVisible();
    await boxOf(page, second).getByRole('button', { name: 'Try again' }).click();
    await answer(page, second, 'right');
    await expect(page.getByText('2 of 2 right')).toBeVisible();
  });
}

test('what could not be kept for want of room is kept once there is some', async ({ page }) => {
  await refuseToKeep(page, 'full');
  await page.goto(LESSON);
  await answer(page, first, 'right');
  await expect(page.getByText(UNSAVED)).toBeVisible();
  await makeRoom(page);
  await answer(page, second, 'wrong');
  await expect(page.getByText(UNSAVED)).toBeHidden();
  const { answers } = await progressKept(page);
  expect(Object.values(answers).map(({ right }) => right)).toEqual([true, false]);
});

test('a storage that is cleared while the page is open leaves the questions open', async ({
  page,
  context,
}) => {
  await page.goto(LESSON);
  await answer(page, first, 'right');
  const other = await context.newPage();
  await other.goto('/');
  await other.evaluate(() => localStorage.clear());
  await expect(boxOf(page, first).getByRole('status')).toBeEmpty();
  await answer(page, second, 'right');
  await expect(page.getByText('1 of 2 right')).toBeVisible();
  expect(Object.values((await progressKept(page)).answers)).toHaveLength(1);
});

/** Loads the page again; its quiz is there once it has come near the view. */
async function reload(page: Page): Promise<void> {
  await page.reload();
  await comeToQuiz(page);
}
