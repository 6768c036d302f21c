import type { Page } from '@playwright/test';
import { parseProgress } from '../../../src/core/progress/parse.ts';
import { noProgress, type Progress, STORAGE_KEY } from '../../../src/core/progress/progress.ts';

/** Puts a text where the pages keep progress, before the first page is opened. */
export async function keepInBrowser(page: Page, value: string): Promise<void> {
  await page.addInitScript(
    ([key, text]) => {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
    },
    [STORAGE_KEY, value] as const,
  );
}

/** What the browser keeps as progress, once what was just done is painted: it is kept after that. */
export function readKept(page: Page): Promise<string | null> {
  return page.evaluate(async (key) => {
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    return localStorage.getItem(key);
  }, STORAGE_KEY);
}

/** The progress that the browser keeps. */
export async function progressKept(page: Page): Promise<Progress> {
  const progress = parseProgress((await readKept(page)) ?? JSON.stringify(noProgress));
  if (typeof progress === 'string') throw new Error(`What is kept is ${progress}.`);
  return progress;
}

/** Puts a text where the pages keep progress, once, with a page of the site open. */
export async function store(page: Page, value: string): Promise<void> {
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    STORAGE_KEY,
    value,
  ] as const);
}

/** Makes the browser one that has no room left, or one that doesn't let pages keep anything. */
export async function refuseToKeep(page: Page, refusal: 'full' | 'forbidden'): Promise<void> {
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
  }, refusal);
}

/** Gives a browser that had no room left some room, for the page that is open. */
export async function makeRoom(page: Page): Promise<void> {
  await page.locator('html').evaluate((html) => {
    html.dataset['room'] = 'yes';
  });
}
