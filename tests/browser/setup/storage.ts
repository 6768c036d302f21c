import type { Page } from '@playwright/test';
import { parseProgress } from '../../../src/core/progress/parse.ts';
import { noProgress, type Progress, STORAGE_KEY } from '../../../src/core/progress/progress.ts';

/** Stores a value as the progress before the first page is opened. */
export async function storeBeforeLoad(page: Page, value: string): Promise<void> {
  await page.addInitScript(
    ([key, text]) => {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
    },
    [STORAGE_KEY, value] as const,
  );
}

/** The stored progress after the next paint, because changes are stored after that. */
export function readStored(page: Page): Promise<string | null> {
  return page.evaluate(async (key) => {
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    return localStorage.getItem(key);
  }, STORAGE_KEY);
}

/** The stored progress, parsed. */
export async function storedProgress(page: Page): Promise<Progress> {
  const progress = parseProgress((await readStored(page)) ?? JSON.stringify(noProgress));
  if (typeof progress === 'string') throw new Error(`The stored progress is ${progress}.`);
  return progress;
}

/** Stores a value as the progress; a page of the site must be open. */
export async function store(page: Page, value: string): Promise<void> {
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    STORAGE_KEY,
    value,
  ] as const);
}

/** Simulates a browser whose storage is full, or one that forbids storage. */
export async function breakStorage(page: Page, problem: 'full' | 'forbidden'): Promise<void> {
  await page.addInitScript((kind) => {
    if (kind === 'full') {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (key, value) {
        if (document.documentElement.dataset['room'] === 'yes') setItem.call(this, key, value);
        else throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
      return;
    }
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  }, problem);
}

/** Frees some storage again, for the page that is open. */
export async function freeStorage(page: Page): Promise<void> {
  await page.locator('html').evaluate((html) => {
    html.dataset['room'] = 'yes';
  });
}
