import { listedPaths, pagePaths, sites, siteUrl } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';
import { type Checks, checksOf, checksWithoutScripts, NOT_FOUND } from './visit/checks.ts';
import { expectHead } from './visit/head.ts';
import { type Visit, visit } from './visit/visit.ts';

// Opening a page takes longer than checking it, so each page is opened once with scripts and once
// without, and all checks share that visit.
for (const site of [sites.real, sites.tiny]) {
  for (const path of [...pagePaths(site), NOT_FOUND]) {
    test(`${site.name} ${path} passes its checks`, async ({ page, request }) => {
      const visited = await visit(site, path, page, request);
      await expectAll(checksOf(site, path), visited);
    });
  }

  test(`${site.name}: an unknown path gets a 404 page that lists all pages`, async ({
    page,
    expectedErrors,
  }) => {
    expectedErrors.push(/^404: /, /status of 404/);
    const response = await page.goto(new URL('/no/such/page/', siteUrl(site)).href);
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
      test(`${site.name} ${path} passes its checks`, async ({ page, request }) => {
        const visited = await visit(site, path, page, request);
        await expectAll(checksWithoutScripts(site, path), visited);
      });
    }
  });
}

/** Runs all checks of a visit, and reports each one that fails. */
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
