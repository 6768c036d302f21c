import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Progress } from '../../../src/core/progress/progress.ts';

/** A reader of the tiny course: one phase of one guide checked, one of the other read. */
export const sample: Progress = {
  version: 3,
  pages: {
    '/tiny/first/': {
      openedAt: 30,
      readAt: 20,
      checkedAt: 30,
      score: { right: 1, total: 2, at: 30 },
    },
    '/other/only/': { openedAt: 20, readAt: 25 },
  },
  answers: {
    'a-question': { given: ['a'], right: true, at: 30, page: '/tiny/first/' },
    'another-question': { given: ['b'], right: false, at: 30, page: '/tiny/first/' },
    'a-third-question': { given: ['c'], right: true, at: 40, page: '/other/only/' },
  },
  reviews: { 'a-question': [[30, 3]], 'another-question': [[30, 1]] },
};

/** A file for a file input. */
export function fileOf(text: string, name = 'progress.json') {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** Chooses a file to import on the progress page, which must be open. */
export async function importFile(page: Page, text: string, name?: string): Promise<void> {
  await page.getByLabel('Import a file').setInputFiles(fileOf(text, name));
}

/** The message about the last import. */
export function report(page: Page): Locator {
  return page.locator('[data-report]');
}

/** The section of a guide on the progress page. */
export function guideSection(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true });
}

/** The name and content of the file that an action downloads. */
export async function savedFile(page: Page, action: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), action()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}
