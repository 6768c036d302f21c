import type { Page } from '@playwright/test';
import { addressOf, sites } from '../setup/sites.ts';
import { expect } from '../setup/test.ts';
import type { Visit } from './visit.ts';

/** The page is there, and its head says what and where it is; on the real site with a picture. */
export async function arrivesAndNamesItself({
  site,
  path,
  page,
  request,
  response,
}: Visit): Promise<void> {
  expect(response?.status()).toBe(200);
  await expectHead(page);
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(new URL(canonical ?? '').pathname).toBe(path);
  if (site !== sites.real) return;
  const card = await page.locator('meta[property="og:image"]').getAttribute('content');
  const picture = await request.get(new URL(new URL(card ?? '').pathname, addressOf(site)).href);
  expect(picture.status(), `the picture ${card}`).toBe(200);
  expect(picture.headers()['content-type']).toBe('image/png');
}

/** A page has a title, one heading of the first level and a description. */
export async function expectHead(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/From Zero/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  const description = await page.locator('meta[name=description]').getAttribute('content');
  expect(description?.length).toBeGreaterThan(10);
}
