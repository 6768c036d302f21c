import type { Page } from '@playwright/test';
import { addressOf, lessonPaths, sites } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';
import { staysWithinBudgets } from './visit/budget.ts';
import { visit } from './visit/visit.ts';

const [path = ''] = lessonPaths(sites.reference);

test('the reference lesson stays within the budgets', async ({ page, request }) => {
  expect(lessonPaths(sites.reference)).toHaveLength(1);
  await staysWithinBudgets(await visit(sites.reference, path, page, request));
});

test('the reference lesson has the size that the budgets are for', async ({ page }) => {
  await page.goto(new URL(path, addressOf(sites.reference)).href);
  expect(await words(page)).toBeGreaterThan(1400);
  await expect(page.getByRole('region', { name: 'src/main.rs' })).toHaveCount(8);
  await expect(page.getByRole('img', { name: /request/ })).toHaveCount(1);
  await expect(page.locator('fieldset[data-question]')).toHaveCount(3);
});

function words(page: Page): Promise<number> {
  return page
    .locator('page-progress > p')
    .evaluateAll((texts) => texts.flatMap((text) => text.textContent.trim().split(/\s+/)).length);
}
