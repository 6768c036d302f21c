import type { Page } from '@playwright/test';
import { noProgress } from '../../src/core/progress/progress.ts';
import { answer, boxOf, LESSON, QUESTIONS, scrollToQuiz } from './setup/questions.ts';
import { breakStorage, freeStorage, readStored, store, storedProgress } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

const [first, second] = QUESTIONS;
const UNSAVED = /Your answers can’t be stored now/;

test('an answer with a removed choice leaves only its own question open', async ({ page }) => {
  await page.goto(LESSON);
  await answer(page, first, 'right');
  await answer(page, second, 'right');
  const stored = await storedProgress(page);
  const [key = '', gone] = Object.entries(stored.answers)[0] ?? [];
  const answers = { ...stored.answers, [key]: { ...gone, given: ['a choice that is gone'] } };
  await store(page, JSON.stringify({ ...stored, answers }));
  await reload(page);
  await expect(boxOf(page, first).getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(boxOf(page, first).getByRole('button', { name: 'Check' })).toBeVisible();
  await expect(boxOf(page, second).getByRole('status')).toHaveText(/^Right\./);
});

test('an answer to a removed question does no harm and is not lost', async ({ page }) => {
  const old = { given: ['gone'], right: true, at: 1 };
  await page.goto('/');
  await store(page, JSON.stringify({ ...noProgress, answers: { 'a-question-gone': old } }));
  await page.goto(LESSON);
  await answer(page, first, 'right');
  await expect(page.getByText('1 of 2 right')).toBeVisible();
  expect((await storedProgress(page)).answers['a-question-gone']).toEqual(old);
});

test('an answer from the first version of this site is shown, and stays stored', async ({
  page,
}) => {
  await page.goto(LESSON);
  await answer(page, first, 'wrong');
  const { answers, pages } = await storedProgress(page);
  const [[key = '', { given: [choice = ''] = [] } = {}] = []] = Object.entries(answers);
  const old = { version: 1, pages, answers: { [key]: { choice, right: false, at: 1 } } };
  await store(page, JSON.stringify(old));
  await reload(page);
  await expect(boxOf(page, first).getByRole('status')).toHaveText(/^Not this one\./);
  await answer(page, second, 'right');
  expect((await storedProgress(page)).reviews[key]).toEqual([[1, 1]]);
});

for (const [what, value] of Object.entries({
  'corrupt JSON': '{"version":1,"pages":',
  'another shape': '["a","list"]',
})) {
  test(`${what} in the storage does not prevent answers from being stored`, async ({ page }) => {
    await page.goto('/');
    await store(page, value);
    await page.goto(LESSON);
    await answer(page, first, 'right');
    await expect(page.getByText('1 of 2 right')).toBeVisible();
    await reload(page);
    await expect(boxOf(page, first).getByRole('status')).toHaveText(/^Right\./);
  });
}

test('the progress of a newer version is left unchanged, and the quiz works', async ({ page }) => {
  const newer = '{"version":4,"pages":{"/tiny/first/":{"opened":"2031"}},"more":true}';
  await page.goto('/');
  await store(page, newer);
  await page.goto(LESSON);
  await answer(page, first, 'right');
  await answer(page, second, 'wrong');
  await expect(boxOf(page, first).getByRole('status')).toHaveText(/^Right\./);
  await expect(boxOf(page, second).getByRole('status')).toHaveText(/^Not this one\./);
  await expect(page.getByText('1 of 2 right')).toBeVisible();
  await expect(page.getByText(UNSAVED)).toBeVisible();
  expect(await readStored(page)).toBe(newer);
});

for (const problem of ['full', 'forbidden'] as const) {
  test(`the quiz works with a warning if the storage is ${problem}`, async ({ page }) => {
    await breakStorage(page, problem);
    await page.goto(LESSON);
    await answer(page, first, 'right');
    await answer(page, second, 'wrong');
    await expect(page.getByText(UNSAVED)).toBeVisible();
    await expect(boxOf(page, first).getByRole('status')).toHaveText(/^Right\./);
    await expect(page.getByText('1 of 2 right')).toBeVisible();
    await boxOf(page, second).getByRole('button', { name: 'Try again' }).click();
    await answer(page, second, 'right');
    await expect(page.getByText('2 of 2 right')).toBeVisible();
    await page.getByRole('link', { name: 'Why, and what helps' }).click();
    // That page only reads, and finds out all the same.
    const reason = problem === 'full' ? /has no room left/ : /does not let the site store anything/;
    await expect(page.getByText(reason)).toBeVisible();
  });
}

test('the browser is asked once to keep what is stored, with the first answer', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const asked = () => Number(localStorage.getItem('asked') ?? 0);
    navigator.storage.persist = async () => {
      localStorage.setItem('asked', String(asked() + 1));
      return true;
    };
    navigator.storage.persisted = async () => asked() > 0;
  });
  const asked = () => page.evaluate(() => localStorage.getItem('asked'));
  await page.goto('/progress/');
  await expect(page.getByText(/Safari does after seven days/)).toBeVisible();
  await page.goto(LESSON);
  await scrollToQuiz(page);
  expect(await asked()).toBeNull();
  await answer(page, first, 'right');
  await expect.poll(asked).toBe('1');
  await answer(page, second, 'wrong');
  await reload(page);
  await boxOf(page, second).getByRole('button', { name: 'Try again' }).click();
  await answer(page, second, 'right');
  await expect(page.getByText('2 of 2 right')).toBeVisible();
  expect(await asked()).toBe('1');
  await page.goto('/progress/');
  await expect(page.getByText('keeps your progress until you delete it')).toBeVisible();
});

test('what did not fit into the storage is stored once there is room', async ({ page }) => {
  await breakStorage(page, 'full');
  await page.goto(LESSON);
  await answer(page, first, 'right');
  await expect(page.getByText(UNSAVED)).toBeVisible();
  await freeStorage(page);
  await answer(page, second, 'wrong');
  await expect(page.getByText(UNSAVED)).toBeHidden();
  const { answers } = await storedProgress(page);
  expect(Object.values(answers).map(({ right }) => right)).toEqual([true, false]);
});

test('clearing the storage while the page is open reopens the questions', async ({
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
  expect(Object.values((await storedProgress(page)).answers)).toHaveLength(1);
});

/** Reloads the page and scrolls to its quiz, so that its script is loaded. */
async function reload(page: Page): Promise<void> {
  await page.reload();
  await scrollToQuiz(page);
}
