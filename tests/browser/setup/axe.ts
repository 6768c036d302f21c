import type { Page } from '@playwright/test';
import axe, { type Result, type RunOptions } from 'axe-core';

declare global {
  interface Window {
    readonly axe?: typeof axe;
  }
}

/** All rules but those of AAA: best practices and what is still experimental too. */
const ALL: RunOptions = {
  runOnly: [
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
    'best-practice',
    'experimental',
  ],
  rules: { 'target-size': { enabled: true } },
};
/** The rules whose result depends on the theme. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/**
 * The violations that axe finds on the open page, one a line.
 *
 * Axe is loaded once per page and reports only violations, because loading it and listing the
 * passed rules would take most of the time.
 *
 * @param within a selector of the part to check
 * @throws Error for a page with frames, which would not be checked
 */
export async function violationsOn(
  page: Page,
  { within = 'html', rules = 'all' }: { within?: string; rules?: 'all' | 'colours' } = {},
): Promise<string[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames, which are not checked.`);
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
  const options: RunOptions = {
    ...(rules === 'all' ? ALL : COLOURS),
    resultTypes: ['violations'],
  };
  const found = await page.evaluate(
    async ([within, options]): Promise<Result[]> => {
      const results = await window.axe?.run(within, options);
      if (!results) throw new Error('Axe is not in the page.');
      return results.violations;
    },
    [within, options] as const,
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes
      // The target is the label around a radio button, which is large enough.
      .filter(({ html }) => !(id === 'target-size' && /type="(radio|checkbox)"/.test(html)))
      .map(({ target, failureSummary }) => `${id}: ${help}\n${target}\n${failureSummary}`),
  );
}
