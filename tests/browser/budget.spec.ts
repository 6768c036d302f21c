import type { Page } from '@playwright/test';
import { lessonPaths, sites, siteUrl } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';
import { staysWithinBudgets } from './visit/budget.ts';
import { visit } from './visit/visit.ts';

const [path = ''] = lessonPaths(sites.reference);

test('the reference lesson stays within the budgets', async ({ page, request }) => {
  expect(lessonPaths(sites.reference)).toHaveLength(1);
  await staysWithinBudgets(await visit(sites.reference, path, page, request));
});

test('the reference lesson has the size that the budgets are for', async ({ page }) => {
  await page.goto(new URL(path, siteUrl(sites.reference)).href);
  expect(await countWords(page)).toBeGreaterThan(1400);
  await expect(page.getByRole('figure', { name: 'src/main.rs' })).toHaveCount(8);
  await expect(page.getByRole('img', { name: /request/ })).toHaveCount(1);
  await expect(page.locator('fieldset[data-question]')).toHaveCount(3);
});

function countWords(page: Page): Promise<number> {
  return page
    .locator('page-progress > p')
    .evaluateAll(
      (paragraphs) =>
        paragraphs.flatMap((paragraph) => paragraph.textContent.trim().split(/\s+/)).length,
    );
}
