import type { Page } from '@playwright/test';
import { REVIEW_QUESTIONS } from '../../../src/core/islands/review.ts';
import { noProgress, type Review } from '../../../src/core/progress/progress.ts';
import { store } from './storage.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The keys of all questions on the review page. */
export async function questionKeys(page: Page): Promise<string[]> {
  const list = await page.locator(`#${REVIEW_QUESTIONS}`).textContent();
  return JSON.parse(list ?? '[]').map(({ key }: { readonly key: string }) => key);
}

/** Stores that all questions were answered wrong some days ago; the review page must be open. */
export async function answerLongAgo(page: Page, days = 3): Promise<string[]> {
  const keys = await questionKeys(page);
  const at = Date.now() - days * DAY;
  const reviews = Object.fromEntries(keys.map((key): [string, Review[]] => [key, [[at, 1]]]));
  await store(page, JSON.stringify({ ...noProgress, reviews }));
  return keys;
}
