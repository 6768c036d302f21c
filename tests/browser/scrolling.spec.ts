import type { Page } from '@playwright/test';
import { LESSON } from './setup/questions.ts';
import { expect, test } from './setup/test.ts';

test.use({ viewport: { width: 360, height: 740 } });

const boxes = [
  { what: 'a wide table', path: LESSON, name: 'Seven columns' },
  { what: 'a sample', path: '/tiny/second/', name: 'src/main.rs' },
  { what: 'a compiler error', path: '/tiny/second/', name: 'The compiler says' },
];

for (const { what, path, name } of boxes) {
  test(`${what} scrolls sideways by keyboard`, async ({ page }) => {
    await page.goto(path);
    const box = page.getByRole('group', { name }).first();
    await tabTo(page, name);
    await expect(box).toBeFocused();
    const offset = () => box.evaluate((element) => element.scrollLeft);
    expect(await offset()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await expect.poll(offset).toBeGreaterThan(0);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(offset).toBe(0);
    expect(await page.evaluate(() => scrollX)).toBe(0);
  });
}

/** Presses Tab until the region of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    if (focused?.startsWith(name)) return;
  }
}
