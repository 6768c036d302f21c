import type { Page } from '@playwright/test';
import axe, { type Result } from 'axe-core';

declare global {
  interface Window {
    readonly axe?: typeof axe;
  }
}

/**
 * What axe finds wrong on the page that is open, targets that are too small included.
 *
 * Axe comes into a page once, however often it looks, and tells only of what is wrong: most of its
 * time would go into loading it and into the list of what is right.
 *
 * @param within a selector of the part to look at
 * @throws Error for a page with frames, which it would not look into
 */
export async function violationsOn(page: Page, within = 'html'): Promise<readonly Result[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames: look into them too.`);
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const found = await window.axe?.run(selector, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    if (!found) throw new Error('Axe is not in the page.');
    return found.violations;
  }, within);
}
