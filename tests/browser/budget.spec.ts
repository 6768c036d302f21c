import type { Page, Request } from '@playwright/test';
import { addressOf, lessonPaths, sites } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

const KB = 1024;

for (const site of [sites.real, sites.reference]) {
  for (const path of lessonPaths(site)) {
    test(`${site.name} ${path} stays within the budgets`, async ({ page }) => {
      const requests: Request[] = [];
      page.on('requestfinished', (request) => requests.push(request));
      await page.goto(new URL(path, addressOf(site)).href);
      const loads = await Promise.all(requests.map(loadOf));
      const sum = (fits: (load: Load) => boolean) =>
        loads.filter(fits).reduce((total, { bytes }) => total + bytes, 0);
      const figures = {
        requests: loads.length,
        script: sum(({ type }) => type === 'script'),
        style: sum(({ type }) => type === 'stylesheet'),
        page: sum(({ type }) => type !== 'font'),
      };
      test.info().annotations.push({ type: 'budget', description: JSON.stringify(figures) });
      expect(loads.filter(({ isText, encoding }) => isText && encoding !== 'br')).toEqual([]);
      expect(figures.requests).toBeLessThanOrEqual(8);
      expect(figures.script).toBeLessThanOrEqual(8 * KB);
      expect(figures.style).toBeLessThanOrEqual(9 * KB);
      expect(figures.page).toBeLessThanOrEqual(40 * KB);
    });
  }
}

test('the reference lesson has the size that the budgets are for', async ({ page }) => {
  const [path = ''] = lessonPaths(sites.reference);
  await page.goto(new URL(path, addressOf(sites.reference)).href);
  expect(await words(page)).toBeGreaterThan(1400);
  await expect(page.getByRole('region', { name: 'src/main.rs' })).toHaveCount(8);
  await expect(page.getByRole('img', { name: /request/ })).toHaveCount(1);
  await expect(page.locator('fieldset[data-question]')).toHaveCount(3);
});

/** What one request brought: bytes as they came over the wire. */
interface Load {
  readonly url: string;
  readonly type: string;
  readonly encoding: string;
  readonly isText: boolean;
  readonly bytes: number;
}

async function loadOf(request: Request): Promise<Load> {
  const headers = (await (await request.response())?.allHeaders()) ?? {};
  const { responseBodySize } = await request.sizes();
  return {
    url: request.url(),
    type: request.resourceType(),
    encoding: headers['content-encoding'] ?? '',
    isText: /text|json|svg|xml/.test(headers['content-type'] ?? ''),
    bytes: responseBodySize,
  };
}

function words(page: Page): Promise<number> {
  return page
    .locator('page-progress > p')
    .evaluateAll((texts) => texts.flatMap((text) => text.textContent.trim().split(/\s+/)).length);
}
