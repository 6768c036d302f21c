import type { Page } from '@playwright/test';
import { LESSON, QUESTIONS } from './setup/questions.ts';
import { lessonPaths, type Site, sites, siteUrl } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

/** The width of an A4 page inside its margins, in pixels. */
const PAPER = { width: 695, height: 1000 };

test.beforeEach(async ({ page }) => {
  await page.goto(LESSON);
});

test('a printed lesson has no controls', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('img', { name: 'From request to response' })).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(5 + 1);
  for (const role of ['navigation', 'button', 'banner', 'contentinfo', 'combobox'] as const) {
    await expect(page.getByRole(role), role).toHaveCount(0);
  }
});

test('on paper the answers are at the end, and nowhere else', async ({ page }) => {
  const answers = page.getByRole('heading', { name: 'Answers' });
  await expect(answers).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(answers).toBeVisible();
  await expect(page.getByText('Answer and explanation').first()).toBeHidden();
  const items = page.getByRole('list').filter({ hasText: /^\s*The trait IntoResponse/ });
  await expect(items.getByRole('listitem')).toHaveText(['The trait IntoResponse', 'A warning']);
  const last = page.getByRole('group', { name: QUESTIONS[1].prompt });
  const end = (await last.boundingBox()) ?? { y: 0, height: 0 };
  expect((await answers.boundingBox())?.y).toBeGreaterThan(end.y + end.height - 1);
});

test('paper is white, even with the dark theme', async ({ page }) => {
  await page.getByLabel('Theme').selectOption('Dark');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page.locator('html').evaluate((html) => {
    const { backgroundColor, color } = getComputedStyle(html);
    return { backgroundColor, color };
  });
  expect(colours).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(38, 33, 28)' });
});

test('addresses stand after links, except in messages of the compiler', async ({ page }) => {
  const addressOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
  await openReal(page, '/axum/errors/');
  await page.emulateMedia({ media: 'print' });
  expect(await addressOf('.prose p a[href^="http"]')).toContain('https://');
  expect(await addressOf('.output pre a')).toBe('none');
});

test('what was folded is printed if it belongs to the text', async ({ page }) => {
  await openReal(page, '/axum/errors/');
  await page.setViewportSize(PAPER);
  const versions = page.locator('.verified');
  const verified = 'Verified with rustc';
  const objective = page.getByText('Turn the failures of your functions');
  await expect(versions).not.toContainText(verified, { useInnerText: true });
  await expect(objective).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(versions).toContainText(verified, { useInnerText: true });
  await expect(objective).toBeVisible();
  await expect(page.getByText('Common headers').first()).toBeHidden();
  await expect(page.getByText('A solution', { exact: true })).toBeHidden();
});

test('a request stands beside its response, and code and questions may go on over a page', async ({
  page,
}) => {
  await openReal(page, '/axum/errors/');
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
  const exchange = page.locator('.exchange.beside').first();
  const [request, response] = await exchange.locator('> div').all();
  const tops = [await request?.boundingBox(), await response?.boundingBox()].map((box) => box?.y);
  expect(tops[0]).toBe(tops[1]);
  for (const selector of ['.question', '.question fieldset', '.code', '.code pre', '.output pre']) {
    const style = await page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { breakInside, contain, overflowX } = getComputedStyle(element);
        return { breakInside, contain, overflowX };
      });
    expect(style, selector).toEqual({ breakInside: 'auto', contain: 'none', overflowX: 'visible' });
  }
  const overflow = await page
    .locator('html')
    .evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(overflow, 'or the browser makes everything smaller').toBeLessThanOrEqual(4);
});

test('a lesson takes few sheets', async ({ page }) => {
  const [reference = ''] = lessonPaths(sites.reference);
  expect(await sheetsOf(page, sites.reference, reference)).toBeLessThanOrEqual(6);
  // The longest of the course.
  expect(await sheetsOf(page, sites.real, '/axum/errors/')).toBeLessThanOrEqual(19);
});

/** How many A4 pages a page is printed on. */
async function sheetsOf(page: Page, site: Site, path: string): Promise<number> {
  await page.goto(new URL(path, siteUrl(site)).href);
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

async function openReal(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, siteUrl(sites.real)).href);
}
