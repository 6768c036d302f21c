import type { Page } from '@playwright/test';
import { STORAGE_KEY } from '../../../src/core/progress.ts';

/** Puts a text where the pages keep progress, before the first page is opened. */
export async function keepInBrowser(page: Page, value: string): Promise<void> {
  await page.addInitScript(
    ([key, text]) => {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
    },
    [STORAGE_KEY, value] as const,
  );
}

/** What the browser keeps as progress. */
export function readKept(page: Page): Promise<string | null> {
  return page.evaluate((key) => localStorage.getItem(key), STORAGE_KEY);
}

/** Makes the browser one that has no room left, or one that doesn't let pages keep anything. */
export async function refuseToKeep(page: Page, refusal: 'full' | 'forbidden'): Promise<void> {
  await page.addInitScript((kind) => {
    if (kind === 'full') {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
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
