import type { Page } from '@playwright/test';
import { addressOf, listedPaths, pagePaths, sites } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

for (const site of [sites.real, sites.tiny]) {
  for (const path of pagePaths(site)) {
    test(`${site.name} ${path} arrives whole and names itself`, async ({ page, request }) => {
      const address = new URL(path, addressOf(site)).href;
      const response = await page.goto(address);
      expect(response?.status()).toBe(200);
      await expectHead(page);
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
      expect(new URL(canonical ?? '').pathname).toBe(path);
      if (site === sites.real) {
        const card = await page.locator('meta[property="og:image"]').getAttribute('content');
        const picture = await request.get(
          new URL(new URL(card ?? '').pathname, addressOf(site)).href,
        );
        expect(picture.status(), `the picture ${card}`).toBe(200);
        expect(picture.headers()['content-type']).toBe('image/png');
      }
    });
  }

  test(`${site.name}: an address without a page says so and lists the pages`, async ({
    page,
    expectedComplaints,
  }) => {
    expectedComplaints.push(/^404: /, /status of 404/);
    const response = await page.goto(new URL('/no/such/page/', addressOf(site)).href);
    expect(response?.status()).toBe(404);
    await expectHead(page);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    for (const path of listedPaths(site)) {
      await expect(page.getByRole('main').locator(`a[href="${path}"]`)).toBeVisible();
    }
  });
}

async function expectHead(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/From Zero/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  const description = await page.locator('meta[name=description]').getAttribute('content');
  expect(description?.length).toBeGreaterThan(10);
}
