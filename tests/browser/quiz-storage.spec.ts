import { noProgress, type Progress, STORAGE_KEY } from '../../src/core/progress.ts';
import { answer, boxOf, LESSON, QUESTIONS } from './setup/questions.ts';
import { keepInBrowser, readKept, refuseToKeep } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

const [first, second] = QUESTIONS;
const UNSAVED = /This browser doesn’t keep answers/;

test('an answer is still there when the choices stand in another order', async ({ page }) => {
  await page.goto(LESSON);
  await answer(page, first, 'right');
  await page.route(LESSON, async (route) => {
    const response = await route.fetch();
    const choices = /(<label class="choice">.*?<\/label>)\s*(<label class="choice">.*?<\/label>)/s;
    await route.fulfill({ response, body: (await response.text()).replace(choices, '$2$1') });
  });
  await page.reload();
  const box = boxOf(page, first);
  await expect(box.getByRole('radio').nth(1)).toBeChecked();
  await expect(box.getByRole('radio', { name: first.right })).toBeChecked();
  await expect(box.getByRole('status')).toHaveText('Right.');
});

test('a choice that is gone leaves its question open, and only that one', async ({ page }) => {
  await page.goto(LESSON);
  await answer(page, first, 'right');
  await answer(page, second, 'right');
  const kept: Progress = JSON.parse((await readKept(page)) ?? '');
  const [key = '', goneAnswer] = Object.entries(kept.answers)[0] ?? [];
  const changed = { ...kept.answers, [key]: { ...goneAnswer, choice: 'a choice that is gone' } };
  await page.evaluate(([name, value]) => localStorage.setItem(name, value), [
    STORAGE_KEY,
    JSON.stringify({ ...kept, answers: changed }),
  ] as const);
  await page.reload();
  await expect(boxOf(page, first).getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(boxOf(page, first).getByRole('button', { name: 'Check' })).toBeVisible();
  await expect(boxOf(page, second).getByRole('status')).toHaveText('Right.');
});

test('an answer to a question that is gone does no harm and is not lost', async ({ page }) => {
  const old = { choice: 'gone', right: true, at: 1 };
  const value = JSON.stringify({ ...noProgress, answers: { 'a-question-that-is-gone': old } });
  await keepInBrowser(page, value);
  await page.goto(LESSON);
  await answer(page, first, 'right');
  await expect(page.getByText('1 of 2 right')).toBeVisible();
  const kept: Progress = JSON.parse((await readKept(page)) ?? '');
  expect(kept.answers['a-question-that-is-gone']).toEqual(old);
});

const foreignValues = {
  'corrupt JSON': '{"version":1,"pages":',
  'another shape': '["a","list"]',
  'a newer version': '{"version":2,"pages":{"/tiny/first/":{"opened":"2031"}},"more":true}',
};
for (const [what, value] of Object.entries(foreignValues)) {
  test(`${what} in the storage is left as it is, and the quiz works`, async ({ page }) => {
    await keepInBrowser(page, value);
    await page.goto(LESSON);
    await expect(page.getByText(UNSAVED)).toBeVisible();
    await answer(page, first, 'right');
    await answer(page, second, 'wrong');
    await expect(boxOf(page, first).getByRole('status')).toHaveText('Right.');
    await expect(boxOf(page, second).getByRole('status')).toHaveText('Not this one.');
    await expect(page.getByText('1 of 2 right')).toBeVisible();
    expect(await readKept(page)).toBe(value);
  });
}

for (const refusal of ['full', 'forbidden'] as const) {
  test(`the quiz works, and says so, where the storage is ${refusal}`, async ({ page }) => {
    await refuseToKeep(page, refusal);
    await page.goto(LESSON);
    await expect(page.getByText(UNSAVED)).toBeVisible();
    await answer(page, first, 'right');
    await answer(page, second, 'wrong');
    await expect(boxOf(page, first).getByRole('status')).toHaveText('Right.');
    await expect(page.getByText('1 of 2 right')).toBeVisible();
    await boxOf(page, second).getByRole('button', { name: 'Try again' }).click();
    await answer(page, second, 'right');
    await expect(page.getByText('2 of 2 right')).toBeVisible();
  });
}

test('an answer stays on the page when the storage becomes full', async ({ page }) => {
  await page.goto(LESSON);
  await answer(page, first, 'right');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await answer(page, second, 'wrong');
  await expect(boxOf(page, second).getByRole('status')).toHaveText('Not this one.');
  await expect(boxOf(page, first).getByRole('status')).toHaveText('Right.');
  await expect(page.getByText(UNSAVED)).toBeVisible();
});
