import { readFileSync } from 'node:fs';
import type { Page, Request } from '@playwright/test';
import { HANDLER, parseCases } from '../../src/core/onion.ts';
import { sites, siteUrl } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

const cases = parseCases(readFileSync('content/articles/middleware/recorded/onion.txt', 'utf8'));
const picture = (page: Page) => page.locator('onion-picture');
const status = (page: Page) => picture(page).getByRole('status');
const step = (page: Page) => picture(page).getByRole('button', { name: 'Step' });

async function open(page: Page): Promise<void> {
  await page.goto(new URL('/articles/middleware/', siteUrl(sites.real)).href);
  await picture(page).scrollIntoViewIfNeeded();
}

test('the picture follows the recorded path, for each fault', async ({ page }) => {
  await open(page);
  const recorded = cases.filter(
    ({ onion }) => onion.style === 'Router::layer' && onion.order.join(' ') === 'log auth cors',
  );
  for (const { onion, passage } of recorded) {
    const { fault } = onion;
    await picture(page)
      .getByLabel('What happens')
      .selectOption(fault ? `${fault.who} ${fault.kind}` : '');
    await expect(status(page)).toHaveText('The request is outside. Press “Step” to send it.');
    for (const { who } of passage.steps) {
      await step(page).click();
      await expect(status(page)).toContainText(
        who === HANDLER ? /the handler/i : new RegExp(`layer ${who}`, 'i'),
      );
    }
    await expect(status(page)).toContainText(
      passage.status === undefined ? 'there is no response' : /The response leaves|401/,
    );
    await expect(step(page)).toHaveAttribute('aria-disabled', 'true');
  }
});

test('layers can be moved, and added as one stack, by keyboard', async ({ page }) => {
  await open(page);
  await step(page).press('Enter');
  await expect(status(page)).toHaveText('The request reaches layer cors.');

  await page.getByRole('button', { name: 'Move layer cors up' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Move layer cors up' })).toBeFocused();
  await expect(status(page)).toHaveText('The request is outside. Press “Step” to send it.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move layer cors up' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Move layer cors down' })).toBeFocused();
  await step(page).press('Enter');
  await expect(status(page)).toHaveText('The request reaches layer auth.');

  await page.getByRole('radio', { name: 'ServiceBuilder' }).press('Space');
  await step(page).press('Enter');
  await expect(status(page)).toHaveText('The request reaches layer cors.');
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(status(page)).toHaveText('The request is outside. Press “Step” to send it.');
});

test('the script of the picture is loaded when it comes near the viewport, and is small', async ({
  page,
}) => {
  const scripts: Request[] = [];
  page.on('request', (request) => {
    if (request.url().includes('onion')) scripts.push(request);
  });
  await page.goto(new URL('/articles/middleware/', siteUrl(sites.real)).href);
  await waitForObservers(page);
  expect(scripts.filter((request) => request.url().includes('onion-picture'))).toEqual([]);
  await picture(page).scrollIntoViewIfNeeded();
  await expect(step(page)).toBeVisible();
  const sizes = await Promise.all(scripts.map((request) => request.sizes()));
  const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(8 * 1024);
});

/** Waits until the observers of the picture have been called, which happens in order. */
function waitForObservers(page: Page): Promise<void> {
  return picture(page).evaluate(
    (element) =>
      new Promise((told) => {
        new IntersectionObserver(() => told()).observe(element);
      }),
  );
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture is the recorded table', async ({ page }) => {
    await page.goto(new URL('/articles/middleware/', siteUrl(sites.real)).href);
    await expect(picture(page).getByRole('row')).toHaveCount(13);
    const stopped = picture(page).getByRole('row', { name: /layer auth stops the request/ });
    await expect(stopped).toContainText('cors→ auth→ ←auth ←cors 401');
    await expect(stopped).toContainText('log→ auth→ ←auth ←log 401');
    await expect(step(page)).toBeHidden();
  });
});
