import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { serve } from '../../scripts/serve/serve.ts';
import { projectRoot } from '../../scripts/shared/project.ts';
import { answerAll } from './setup/questions.ts';
import { answerLongAgo } from './setup/review.ts';
import { sites } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

const OFFLINE = [/ERR_INTERNET_DISCONNECTED/, /Failed to load resource/];

/** Opens the review, and reloads it when its service worker is active. */
async function openWithWorker(page: Page, url = '/review/'): Promise<void> {
  await page.goto(url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

test.beforeEach(({ expectedErrors }) => {
  expectedErrors.push(...OFFLINE);
});

test('a review session works offline', async ({ page, context }) => {
  await openWithWorker(page);
  await answerLongAgo(page);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: 'Start a session' }).click();
  await answerAll(page, 'wrong');
  await page.getByRole('button', { name: 'Next question' }).click();
  await expect(page.getByRole('heading', { name: /Question 2 of/ })).toBeVisible();
});

test('a visited lesson is available offline, any other page explains why it is not', async ({
  page,
  context,
}) => {
  await openWithWorker(page);
  await page.goto('/tiny/first/');
  await context.setOffline(true);
  await page.goto('/tiny/first/');
  await expect(page.getByRole('heading', { level: 1, name: 'The first phase' })).toBeVisible();
  const family = await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
  expect(family).toContain('Georgia');
  await page.goto('/tiny/second/');
  await expect(page.getByRole('heading', { level: 1, name: 'You are offline' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Review' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();
});

test('the page works if no service worker can be registered', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'serviceWorker', {
      value: { register: () => Promise.reject(new Error('forbidden')) },
    });
  });
  await page.goto('/review/');
  await expect(page.getByText('There is nothing to review yet.')).toBeVisible();
});

test('a new version takes over once the old one is closed, and visited pages stay complete', async ({
  page,
  context,
  expectedErrors,
}) => {
  // A separate copy of the site, whose version can change.
  expectedErrors.push(/^request to another host: http:\/\/localhost:/);
  const folder = mkdtempSync(join(tmpdir(), 'from-zero-versions-'));
  cpSync(join(projectRoot, sites.tiny.out), folder, { recursive: true });
  const site = await serve(folder, { host: '127.0.0.1', port: 0 });
  try {
    await openWithWorker(page, `${site.url}review/`);
    await page.goto(`${site.url}tiny/first/`);
    const observer = await openUncontrolled(context, `${site.url}offline/`);
    const worker = join(folder, 'service-worker.js');
    const text = readFileSync(worker, 'utf8');
    writeFileSync(worker, text.replace(/VERSION = "\w+"/, 'VERSION = "another"'));
    for (const extension of ['.br', '.gz']) rmSync(worker + extension);
    await observer.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    // It waits, because the first page may still request files of the old version.
    await expectNewest(observer, 'installed');
    expect(await versions(observer)).toHaveLength(3);
    await page.close();
    await expectNewest(observer, 'activated');
    expect(await versions(observer)).toEqual(['from-zero-another', 'from-zero-visited']);
    const later = await context.newPage();
    await context.setOffline(true);
    await later.goto(`${site.url}tiny/first/`);
    const family = await later
      .locator('body')
      .evaluate((body) => getComputedStyle(body).fontFamily);
    expect(family).toContain('Georgia');
  } finally {
    await site.close();
    rmSync(folder, { recursive: true });
  }
});

/** Opens a page without a service worker, which can observe the state of all of them. */
async function openUncontrolled(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.setBypassServiceWorker', { bypass: true });
  await page.goto(url);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  return page;
}

/** Waits until the newest version of the service worker reaches a state. */
async function expectNewest(page: Page, state: ServiceWorkerState): Promise<void> {
  const reached = await page.evaluate(async (expected) => {
    const { installing, waiting, active } = await navigator.serviceWorker.ready;
    const newest = installing ?? waiting ?? active;
    while (newest && newest.state !== expected && newest.state !== 'redundant') {
      await new Promise((changed) => {
        newest.addEventListener('statechange', changed, { once: true });
      });
    }
    return newest?.state;
  }, state);
  expect(reached).toBe(state);
}

/** The sorted names of the caches: one for each version, and one for visited pages. */
async function versions(page: Page): Promise<string[]> {
  return (await page.evaluate(() => caches.keys())).toSorted();
}
