import type { Page } from '@playwright/test';
import { addressOf, pagePaths, sites } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

const WIDTHS = [320, 360, 768, 1024, 1440];

for (const site of [sites.real, sites.tiny]) {
  for (const path of [...pagePaths(site), '/404.html']) {
    test(`${site.name} ${path} fits every window without scrolling sideways`, async ({ page }) => {
      await page.goto(new URL(path, addressOf(site)).href);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overhang(page), `${width} wide`).toEqual([]);
      }
    });
  }
}

/** What reaches beyond the window; nothing where the page can't be scrolled sideways. */
function overhang(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.localName}.${element.className} in a page of ${scrollWidth}`);
  });
}
