import { addressOf, listedPaths, pagePaths, sites } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';
import { checksOf, checksWithoutScripts, NOT_FOUND } from './visit/checks.ts';
import { expectHead } from './visit/head.ts';
import { visit } from './visit/visit.ts';

// Opening a page costs more than looking at it, so each is opened once with scripts and once
// without, and all that is to be seen on it is looked at then. A step names what failed.
for (const site of [sites.real, sites.tiny]) {
  for (const path of [...pagePaths(site), NOT_FOUND]) {
    test(`${site.name} ${path} is right`, async ({ page, request }) => {
      const visited = await visit(site, path, page, request);
      for (const [name, check] of Object.entries(checksOf(site, path))) {
        await test.step(name, () => check(visited));
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

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    for (const path of [...pagePaths(site), NOT_FOUND]) {
      test(`${site.name} ${path} is right`, async ({ page, request }) => {
        const visited = await visit(site, path, page, request);
        for (const [name, check] of Object.entries(checksWithoutScripts(site, path))) {
          await test.step(name, () => check(visited));
        }
      });
    }
  });
}
