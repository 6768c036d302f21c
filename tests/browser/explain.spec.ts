import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { sites, siteUrl } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

const box = (page: Page) => page.getByRole('textbox', { name: /A compiler error/ });
const found = (page: Page) => page.locator('paste-error').getByRole('listitem');
const pageUrl = (path: string) => new URL(path, siteUrl(sites.real)).href;

/** A request for a bundled script or style. */
const ASSET = /^GET \/_astro\/[\w.-]+\.(js|css)$/;
const ESCAPE = String.fromCharCode(27);
const CODE = 'error[E0277]';

/** An error as in a terminal: with colours and the reader's own names and folders. */
const message = readFileSync(
  'content/guides/rocket/state-and-fairings/recorded/not_sync.txt',
  'utf8',
)
  .replaceAll('Library', 'Warehouse')
  .replaceAll('fails/not_sync.rs', '/home/me/shop/src/main.rs')
  .replace(CODE, `${ESCAPE}[1m${CODE}${ESCAPE}[0m`);

for (const path of ['/errors/', '/articles/handler-trait/']) {
  test(`${path} finds the explanation of a pasted error, and sends nothing`, async ({ page }) => {
    await page.goto(pageUrl(path));
    await box(page).scrollIntoViewIfNeeded();
    await expect(box(page)).toBeVisible();
    const sent: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      sent.push(`${request.method()} ${pathname}${search}`);
    });
    await box(page).fill(message);
    await page.getByRole('button', { name: 'Find what it means' }).press('Enter');
    await expect(found(page).first().getByRole('link')).toHaveAttribute(
      'href',
      '/rocket/state-and-fairings/#state-that-is-not-sync',
    );
    // Scripts of elements near the viewport may still be loading; they reveal nothing.
    expect(sent.filter((line) => !ASSET.test(line))).toEqual(['GET /errors.json']);
  });
}

test('an unrelated error is not explained, and the page says so', async ({ page }) => {
  await page.goto(pageUrl('/errors/'));
  await box(page).fill('npm ERR! code ENOENT\nnpm ERR! syscall open');
  await page.getByRole('button', { name: 'Find what it means' }).click();
  await expect(page.getByText('No lesson explains an error like this one.')).toBeVisible();
  await expect(found(page)).toHaveCount(0);
});

test('if the errors can not be loaded, the page says so, and tries again', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/errors\.json/);
  await page.goto(pageUrl('/errors/'));
  await page.route('**/errors.json', (route) => route.abort());
  await box(page).fill(message);
  const find = page.getByRole('button', { name: 'Find what it means' });
  await find.click();
  await expect(page.getByText('could not be loaded')).toBeVisible();
  await page.unroute('**/errors.json');
  await find.click();
  await expect(found(page).first()).toBeVisible();
});

test('the errors are filtered by code and words, and an address opens a code', async ({ page }) => {
  await page.goto(pageUrl('/errors/#E0119'));
  const link = page.getByRole('link', { name: /^Why is there a T\?/ }).first();
  await expect(link).toBeVisible();
  const filter = page.getByRole('searchbox', { name: 'Filter by code or words' });
  await filter.fill('E0502 borrow');
  await expect(page.getByRole('heading', { name: 'E0502' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'E0119' })).toBeHidden();
  await filter.fill('');
  await expect(page.getByRole('heading', { name: 'E0119' })).toBeVisible();
});

test('the list is short, and an open code tells its errors apart', async ({ page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(pageUrl('/errors/'));
    const height = await page.locator('html').evaluate((html) => html.scrollHeight);
    expect(height, `at ${width} px`).toBeLessThan(2600);
  }
  await page.getByRole('heading', { name: 'E0277' }).click();
  const error = page.getByRole('listitem').filter({ hasText: '`&str` is not a future' });
  await expect(error.getByText('the trait `Future` is not implemented for `&str`')).toBeVisible();
  await page.getByRole('heading', { name: 'Without an error code' }).click();
  const rocket = page.getByRole('listitem').filter({ hasText: 'route collisions' });
  await expect(rocket.getByText(/^\(by_id\) GET .* collides with/)).toBeVisible();
  // A panic is listed by what it says.
  await expect(page.getByText(/^Nesting at the root is no longer supported/)).toBeVisible();
});

test('a message to try is explained at once', async ({ page }) => {
  await page.goto(pageUrl('/errors/'));
  await page.getByRole('button', { name: 'Try an example' }).click();
  await expect(found(page).first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all errors are listed by code, with links to the sections that explain them', async ({
    page,
  }) => {
    await page.goto(pageUrl('/errors/'));
    await expect(box(page)).toBeHidden();
    const code = page.getByRole('heading', { name: 'E0119' });
    await expect(code).toBeVisible();
    await code.click();
    const link = page.getByRole('link', { name: /^Why is there a T\?/ });
    await expect(link.first()).toBeVisible();
  });
});
