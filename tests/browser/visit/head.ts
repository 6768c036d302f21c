import type { Page } from '@playwright/test';
import { sites, siteUrl } from '../setup/sites.ts';
import { expect } from '../setup/test.ts';
import type { Visit } from './visit.ts';

/** The page loads, with a title, description and canonical URL; on the real site with a card. */
export async function hasValidHead({ site, path, page, request, response }: Visit): Promise<void> {
  expect(response?.status()).toBe(200);
  await expectHead(page);
  if (path === '/offline/') {
    // What is stored in a browser is nothing to be found by others.
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    return;
  }
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(new URL(canonical ?? '').pathname).toBe(path);
  if (site !== sites.real) return;
  const card = await page.locator('meta[property="og:image"]').getAttribute('content');
  const image = await request.get(new URL(new URL(card ?? '').pathname, siteUrl(site)).href);
  expect(image.status(), `the card ${card}`).toBe(200);
  expect(image.headers()['content-type']).toBe('image/png');
}

/** The page has a title, a description and exactly one heading of level 1. */
export async function expectHead(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/From Zero/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  const description = await page.locator('meta[name=description]').getAttribute('content');
  expect(description?.length).toBeGreaterThan(10);
}
