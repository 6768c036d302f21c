import { addressOf, listedPaths, pagePaths, sites } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';
import { type Checks, checksOf, checksWithoutScripts, NOT_FOUND } from './visit/checks.ts';
import { expectHead } from './visit/head.ts';
import { type Visit, visit } from './visit/visit.ts';

// Opening a page costs more than looking at it, so each is opened once with scripts and once
// without, and all that is to be seen on it is looked at then.
for (const site of [sites.real, sites.tiny]) {
  for (const path of [...pagePaths(site), NOT_FOUND]) {
    test(`${site.name} ${path} is right`, async ({ page, request }) => {
      const visited = await visit(site, path, page, request);
      await expectAll(checksOf(site, path), visited);
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
        await expectAll(checksWithoutScripts(site, path), visited);
      });
    }
  });
}

/** Makes all checks of a visit, and names each that fails. */
async function expectAll(checks: Checks, visited: Visit): Promise<void> {
  const failures: string[] = [];
  for (const [name, check] of Object.entries(checks)) {
    try {
      await test.step(name, () => check(visited));
    } catch (error) {
      failures.push(`${name}:\n${error instanceof Error ? error.message : String(error)}`);
    }
  }
  expect(failures.join('\n\n')).toBe('');
}
