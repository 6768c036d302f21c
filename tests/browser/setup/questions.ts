import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** The lesson of the tiny course with two questions. */
export const LESSON = '/tiny/first/';

/** The questions of that lesson, each with a wrong choice and the right one. */
export const QUESTIONS = [
  { prompt: /What turns a value/, right: /The trait IntoResponse/, wrong: /The macro println!/ },
  { prompt: /Which callout is for/, right: 'A warning', wrong: 'A note' },
] as const;

/** The script that scores a quiz, loaded when the quiz comes near the viewport. */
export const SCORER = /\/quick-check\.[\w-]+\.js$/;

type Question = (typeof QUESTIONS)[number];

/** A question's box on the page. */
export function boxOf(page: Page, { prompt }: Question): Locator {
  return page.getByRole('group', { name: prompt });
}

/** Scrolls to the quiz, whose script is loaded when it comes near the viewport. */
export async function scrollToQuiz(page: Page): Promise<void> {
  await page.locator('quick-check').scrollIntoViewIfNeeded();
  await expect(page.locator('quick-check .act button:visible').first()).toBeVisible();
}

/** Scrolls to a question and waits until it can be answered. */
async function scrollToQuestion(box: Locator): Promise<void> {
  await box.scrollIntoViewIfNeeded();
  await expect(box.getByRole('button', { name: 'Check', exact: true })).toBeVisible();
}

/** Chooses an answer with the mouse and checks it. */
export async function answer(page: Page, question: Question, choice: 'right' | 'wrong') {
  const box = boxOf(page, question);
  await scrollToQuestion(box);
  await box.getByRole('radio', { name: question[choice] }).check();
  await box.getByRole('button', { name: 'Check' }).click();
}

/** Answers all questions on the page, of any kind. */
export async function answerAll(page: Page, how: 'right' | 'wrong'): Promise<void> {
  await expect(page.locator('fieldset[data-question]').first()).toBeAttached();
  for (const box of await page.locator('fieldset[data-question]').all()) {
    await scrollToQuestion(box);
    await fillAnswer(box, how);
    await box.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(box).toHaveAttribute('data-explained');
  }
}

async function fillAnswer(box: Locator, how: 'right' | 'wrong'): Promise<void> {
  const { kind, answer: stored = '' } = await box.evaluate(({ dataset }) => ({ ...dataset }));
  const right = stored.split(' ').map(decodeURIComponent);
  if (kind === 'type') {
    await box.getByRole('textbox').fill(how === 'right' ? (right[0] ?? '') : 'something else');
    return;
  }
  if (kind === 'order') {
    if (how === 'right') await putInOrder(box, right);
    return;
  }
  for (const option of await box.locator('.option').all()) {
    const isRight = right.includes((await option.getAttribute('data-choice')) ?? '');
    if (isRight === (how === 'right')) await option.locator('input').check();
  }
}

/** Moves the items of a question up until they are in the given order. */
export async function putInOrder(box: Locator, keys: readonly string[]): Promise<void> {
  for (const [index, key] of keys.entries()) {
    const item = box.locator(`[data-choice="${key}"]`);
    const indexOf = () =>
      item.evaluate((element) => [...(element.parentElement?.children ?? [])].indexOf(element));
    while ((await indexOf()) > index) await item.getByRole('button', { name: 'Move up' }).click();
  }
}
