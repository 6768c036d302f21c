import type { Locator, Page } from '@playwright/test';

/** The lesson of the tiny course with a question of each kind. */
export const KINDS = '/tiny/second/';

/** The prompts of the questions in that lesson. */
export const MANY = /Which signs stand/;
export const TYPE = /Which code has the error/;
export const ORDER = /What comes after what/;
export const PREDICT = /What does this program print/;

/** The box of a question, found by its prompt. */
export function questionBox(page: Page, prompt: RegExp): Locator {
  return page.getByRole('group', { name: prompt });
}

export function check(box: Locator): Promise<void> {
  return box.getByRole('button', { name: 'Check', exact: true }).click();
}

export function status(box: Locator): Locator {
  return box.locator('.verdict');
}
