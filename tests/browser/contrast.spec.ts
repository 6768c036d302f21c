import { importFile, sample } from './setup/progress.ts';
import { expect, test } from './setup/test.ts';

test('in forced colours, the line between the phases is drawn', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/tiny/');
  const line = page.locator('.phase-line li').first();
  const colours = await line.evaluate((item) => ({
    line: getComputedStyle(item, '::before').backgroundColor,
    page: getComputedStyle(document.documentElement).backgroundColor,
  }));
  expect(colours.line).not.toBe(colours.page);
});

test('readers who ask for more contrast get no softer ink', async ({ page }) => {
  await page.goto('/tiny/first/');
  const lede = page.locator('.lede');
  const colours = () =>
    lede.evaluate((text) => [getComputedStyle(text).color, getComputedStyle(document.body).color]);
  const [soft, ink] = await colours();
  expect(soft).not.toBe(ink);
  await page.emulateMedia({ contrast: 'more' });
  const [strong, same] = await colours();
  expect(strong).toBe(same);
});

test('the bar that offers to undo hides nothing that has the focus', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 560 });
  await page.goto('/progress/');
  await importFile(page, JSON.stringify(sample));
  await page.getByRole('button', { name: 'Start over with Tiny From Zero' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByRole('link', { name: 'From Zero', exact: true }).focus();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return '';
      const { left, top, width, height } = focused.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      const bar = there?.closest('.undo-bar');
      return bar && !bar.contains(focused) ? focused.outerHTML.slice(0, 120) : '';
    });
    expect(hidden).toBe('');
  }
});
