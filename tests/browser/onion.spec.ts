import { readFileSync } from 'node:fs';
import type { Page, Request } from '@playwright/test';
import { parseCases } from '../../src/core/onion/cases.ts';
import { HANDLER } from '../../src/core/onion/onion.ts';
import { violationsOn } from './setup/axe.ts';
import { dotPlace } from './setup/dot-place.ts';
import { sites, siteUrl } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

const cases = parseCases(readFileSync('content/articles/middleware/recorded/onion.txt', 'utf8'));
const START = 'The request is outside. Press “Step” to send it.';
const picture = (page: Page) => page.locator('onion-picture');
const status = (page: Page) => picture(page).getByRole('status');
const step = (page: Page) => picture(page).getByRole('button', { name: 'Step' });
const back = (page: Page) => picture(page).getByRole('button', { name: 'Back' });
const faults = (page: Page) => picture(page).getByLabel('What happens');

async function open(page: Page): Promise<void> {
  await page.goto(new URL('/articles/middleware/', siteUrl(sites.real)).href);
  await picture(page).scrollIntoViewIfNeeded();
  await expect(step(page)).toBeVisible();
}

test('the picture follows the recorded path, for each fault', async ({ page }) => {
  await open(page);
  const recorded = cases.filter(
    ({ onion }) => onion.style === 'Router::layer' && onion.order.join(' ') === 'log auth cors',
  );
  expect(recorded).toHaveLength(12);
  for (const { onion, passage } of recorded) {
    const { fault } = onion;
    await faults(page).selectOption(fault ? `${fault.who} ${fault.kind}` : '');
    await expect(status(page)).toHaveText(START);
    expect(await dotPlace(picture(page))).toEqual({ ring: 'outside', lane: 'request' });
    for (const { who, direction } of passage.steps) {
      await step(page).click();
      await expect(status(page)).toContainText(
        who === HANDLER ? /the handler/i : new RegExp(`\\b${who}\\b`),
      );
      const { ring, lane } = await dotPlace(picture(page));
      expect(ring).toBe(who);
      if (who !== HANDLER) expect(lane).toBe(direction === 'in' ? 'request' : 'response');
    }
    if (passage.status === undefined) {
      await expect(status(page)).toContainText('there is no response');
    } else {
      await expect(step(page)).toHaveAttribute('aria-disabled', 'false');
      await step(page).click();
      await expect(status(page)).toHaveText(`The response leaves: ${passage.status}.`);
      expect(await dotPlace(picture(page))).toEqual({ ring: 'outside', lane: 'response' });
    }
    await expect(step(page)).toHaveAttribute('aria-disabled', 'true');
  }
});

test('layers can be moved, and added as one stack, by keyboard', async ({ page }) => {
  await open(page);
  await step(page).press('Enter');
  await expect(status(page)).toHaveText('The request reaches cors.');

  await page.getByRole('button', { name: 'Move cors up' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Move cors up' })).toBeFocused();
  await expect(status(page)).toHaveText(
    'cors: line 2 of 3, now inside auth and outside log. The request is outside.',
  );
  expect(await dotPlace(picture(page))).toEqual({ ring: 'outside', lane: 'request' });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move cors up' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Move cors down' })).toBeFocused();
  await expect(status(page)).toHaveText(
    'cors: line 1 of 3, now the innermost, called last before the handler. The request is outside.',
  );
  await step(page).press('Enter');
  await expect(status(page)).toHaveText('The request reaches auth.');

  await page.getByRole('radio', { name: 'ServiceBuilder' }).press('Space');
  await expect(status(page)).toHaveText(START);
  await step(page).press('Enter');
  await expect(status(page)).toHaveText('The request reaches cors.');
  await back(page).press('Enter');
  await expect(status(page)).toHaveText(START);
  await expect(back(page)).toBeFocused();

  await page.getByRole('button', { name: 'Move log up' }).press('Enter');
  await expect(status(page)).toContainText('log: line 1 of 3, now the outermost, called first');
});

test('a step keeps the focus, also at the end', async ({ page }) => {
  await open(page);
  await faults(page).selectOption('cors panics');
  await step(page).focus();
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('cors panics');
  await expect(step(page)).toBeFocused();
});

test('the dot travels, but not with reduced motion', async ({ page }) => {
  await open(page);
  const moving = () =>
    picture(page)
      .locator('.dot')
      .evaluate((dot) => {
        const press = dot.closest('onion-picture')?.querySelector<HTMLElement>('[data-step]');
        press?.click();
        return dot.getAnimations().map(({ effect }) => effect?.getComputedTiming().duration);
      });
  expect(await moving()).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const [duration, ...others] = await moving();
  expect(duration).toBeGreaterThan(0);
  expect(duration).toBeLessThanOrEqual(150);
  expect(others).toEqual([]);
});

test('a panic crosses the dot out', async ({ page }) => {
  await open(page);
  const dot = picture(page).locator('.dot circle');
  const cross = picture(page).locator('.dot path');
  await faults(page).selectOption('cors panics');
  await expect(dot).toBeVisible();
  await expect(cross).toBeHidden();
  await step(page).click();
  await expect(dot).toBeHidden();
  await expect(cross).toBeVisible();
});

test('on a phone, rings, message and buttons are on one screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  const stage = picture(page).getByRole('group', { name: 'A request through three layers' });
  for (const fault of ['', 'auth stops', 'handler panics']) {
    await faults(page).selectOption(fault);
    await stage.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const buttonTop = async () => (await step(page).boundingBox())?.y;
    const before = await buttonTop();
    do {
      await step(page).click();
      expect(await buttonTop()).toBe(before);
      for (const part of [stage.locator('svg'), status(page), step(page), back(page)]) {
        await expect(part).toBeInViewport({ ratio: 1 });
      }
    } while ((await step(page).getAttribute('aria-disabled')) === 'false');
  }
});

test('on a laptop, the buttons are beside the rings', async ({ page }) => {
  await open(page);
  const rings = await picture(page).locator('svg').boundingBox();
  const button = await step(page).boundingBox();
  expect(button?.x).toBeGreaterThan((rings?.x ?? 0) + (rings?.width ?? 0));
  expect(button?.y).toBeGreaterThan(rings?.y ?? 0);
  expect(button?.y).toBeLessThan((rings?.y ?? 0) + (rings?.height ?? 0));
});

test('axe finds nothing in the picture, in both themes, on a phone and a laptop', async ({
  page,
}) => {
  await open(page);
  await faults(page).selectOption('auth stops');
  await step(page).click();
  await step(page).click();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await violationsOn(page, { within: 'onion-picture' });
      expect(found, `${colorScheme}, ${width} wide`).toEqual([]);
    }
  }
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
    const stopped = picture(page).getByRole('row', { name: /auth stops the request/ });
    await expect(stopped).toContainText('cors→ auth→ ←auth ←cors 401');
    await expect(stopped).toContainText('log→ auth→ ←auth ←log 401');
    await expect(picture(page).getByRole('row', { name: /log panics/ })).toContainText(
      'cors→ auth→ log→ no response',
    );
    await expect(step(page)).toBeHidden();
  });
});
