import type { Page } from '@playwright/test';
import axe, { type Result } from 'axe-core';

declare global {
  interface Window {
    readonly axe?: typeof axe;
  }
}

/**
 * The violations that axe finds on the open page, including targets that are too small.
 *
 * Axe is loaded once per page and reports only violations, because loading it and listing the
 * passed rules would take most of the time.
 *
 * @param within a selector of the part to check
 * @throws Error for a page with frames, which would not be checked
 */
export async function violationsOn(page: Page, within = 'html'): Promise<readonly Result[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames, which are not checked.`);
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
