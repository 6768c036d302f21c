import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** The lesson of the tiny course with two questions. */
export const LESSON = '/tiny/first/';

/** The questions of that lesson, each with a wrong choice and the right one. */
export const QUESTIONS = [
  { prompt: /What turns a value/, right: /The trait IntoResponse/, wrong: /The macro println!/ },
  { prompt: /Which callout is for/, right: 'A warning', wrong: 'A note' },
] as const;

/** The script that scores a quiz, which is loaded when the quiz comes near the view. */
export const SCORER = /\/quick-check\.[\w-]+\.js$/;

type Question = (typeof QUESTIONS)[number];

/** A question's box on the page. */
export function boxOf(page: Page, { prompt }: Question): Locator {
  return page.getByRole('group', { name: prompt });
}

/** Scrolls to the quiz: what it needs is loaded when it comes near the view. */
export async function comeToQuiz(page: Page): Promise<void> {
  await page.locator('quick-check').scrollIntoViewIfNeeded();
  await expect(page.locator('quick-check .act button:visible').first()).toBeVisible();
}

/** Comes to a question and waits until it can be answered. */
async function comeTo(box: Locator): Promise<void> {
  await box.scrollIntoViewIfNeeded();
  await expect(box.getByRole('button', { name: 'Check', exact: true })).toBeVisible();
}

/** Chooses an answer with the mouse and checks it. */
export async function answer(page: Page, question: Question, choice: 'right' | 'wrong') {
  const box = boxOf(page, question);
  await comeTo(box);
  await box.getByRole('radio', { name: question[choice] }).check();
  await box.getByRole('button', { name: 'Check' }).click();
}

/** Answers every question that is there, of whatever kind. */
export async function answerAll(page: Page, how: 'right' | 'wrong'): Promise<void> {
  await expect(page.locator('fieldset[data-question]').first()).toBeAttached();
  for (const box of await page.locator('fieldset[data-question]').all()) {
    await comeTo(box);
    await give(box, how);
    await box.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(box).toHaveAttribute('data-explained');
  }
}

async function give(box: Locator, how: 'right' | 'wrong'): Promise<void> {
  const {
    kind,
    answer: key = '',
    accept = '[]',
  } = await box.evaluate(({ dataset }) => ({
    ...dataset,
  }));
  const right = key.split(' ');
  if (kind === 'type') {
    await box.getByRole('textbox').fill(how === 'right' ? JSON.parse(accept)[0] : 'something else');
    return;
  }
  if (kind === 'order') {
    if (how === 'right') await putInOrder(box, right);
    return;
  }
  for (const input of await box.locator('.option input').all()) {
    const isRight = right.includes(await input.inputValue());
    if (isRight === (how === 'right')) await input.check();
  }
}

/** Moves the items of a question up until they stand in an order. */
export async function putInOrder(box: Locator, keys: readonly string[]): Promise<void> {
  for (const [place, key] of keys.entries()) {
    const item = box.locator(`[data-choice="${key}"]`);
    const placeOf = () =>
      item.evaluate((element) => [...(element.parentElement?.children ?? [])].indexOf(element));
    while ((await placeOf()) > place) await item.getByRole('button', { name: 'Move up' }).click();
  }
}
