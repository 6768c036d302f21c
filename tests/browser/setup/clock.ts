import type { Page } from '@playwright/test';

const MORNING = new Date('2026-11-21T08:00:00');
const NOON = new Date('2026-11-21T12:00:00');

/** Opens a page in which time stands still: what is said for a while only stays until it is seen. */
export async function openWithoutTime(page: Page, path: string): Promise<void> {
  await page.clock.install({ time: MORNING });
  await page.goto(path);
  await page.clock.pauseAt(NOON);
}
