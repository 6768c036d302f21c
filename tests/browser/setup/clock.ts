import type { Page } from '@playwright/test';

const MORNING = new Date('2026-11-21T08:00:00');
const NOON = new Date('2026-11-21T12:00:00');

/** Opens a page whose clock is paused, so that temporary messages stay visible. */
export async function openWithPausedClock(page: Page, path: string): Promise<void> {
  await page.clock.install({ time: MORNING });
  await page.goto(path);
  await page.clock.pauseAt(NOON);
}
