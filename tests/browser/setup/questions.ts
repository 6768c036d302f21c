import type { Locator, Page } from '@playwright/test';

/** The lesson of the tiny course with two questions. */
export const LESSON = '/tiny/first/';

/** The questions of that lesson, each with a wrong choice and the right one. */
export const QUESTIONS = [
  { prompt: /What turns a value/, right: /The trait IntoResponse/, wrong: /The macro println!/ },
  { prompt: /Which callout is for/, right: 'A warning', wrong: 'A note' },
] as const;

type Question = (typeof QUESTIONS)[number];

/** A question's box on the page. */
export function boxOf(page: Page, { prompt }: Question): Locator {
  return page.getByRole('group', { name: prompt });
}

/** Chooses an answer with the mouse and checks it. */
export async function answer(page: Page, question: Question, choice: 'right' | 'wrong') {
  const box = boxOf(page, question);
  await box.getByRole('radio', { name: question[choice] }).check();
  await box.getByRole('button', { name: 'Check' }).click();
}
