import type { Page } from '@playwright/test';
import { expect } from '../setup/test.ts';
import type { Visit } from './visit.ts';

const WIDTHS = [320, 360, 768, 1024, 1440];

/** The page does not scroll sideways at any window width. */
export async function fitsEveryWindow({ page }: Visit): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflowingElements(page), `${width} wide`).toEqual([]);
  }
}

/** The elements that overflow the window; empty if the page doesn't scroll sideways. */
function overflowingElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.localName}.${element.className} in a page of ${scrollWidth}`);
  });
}
