import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { serve } from '../../scripts/serve/serve.ts';
import { root } from '../../scripts/shared/project.ts';
import { answerAll } from './setup/questions.ts';
import { answerLongAgo } from './setup/review.ts';
import { sites } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

const OFFLINE = [/ERR_INTERNET_DISCONNECTED/, /Failed to load resource/];

/** Opens the review, and once more when its service worker is at work. */
async function comeBack(page: Page, address = '/review/'): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

test.beforeEach(({ expectedComplaints }) => {
  expectedComplaints.push(...OFFLINE);
});

test('a session of review works without a connection', async ({ page, context }) => {
  await comeBack(page);
  await answerLongAgo(page);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: 'Start a session' }).click();
  await answerAll(page, 'wrong');
  await page.getByRole('button', { name: 'Next question' }).click();
  await expect(page.getByRole('heading', { name: /Question 2 of/ })).toBeVisible();
});

test('a visited lesson is there without a connection, another page says why it is not', async ({
  page,
  context,
}) => {
  await comeBack(page);
  await page.goto('/tiny/first/');
  await context.setOffline(true);
  await page.goto('/tiny/first/');
  await expect(page.getByRole('heading', { level: 1, name: 'The first phase' })).toBeVisible();
  const family = await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
  expect(family).toContain('Literata');
  await page.goto('/tiny/second/');
  await expect(page.getByRole('heading', { level: 1, name: 'You are offline' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Review' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();
});

test('a page works where nothing can be put into the cache', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'serviceWorker', {
      value: { register: () => Promise.reject(new Error('forbidden')) },
    });
  });
  await page.goto('/review/');
  await expect(page.getByText('There is nothing to review yet.')).toBeVisible();
});

test('a new version takes over once the old one is closed, and keeps visited pages whole', async ({
  page,
  context,
  expectedComplaints,
}) => {
  // A site of its own, whose version can change.
  expectedComplaints.push(/^request to another host: http:\/\/localhost:/);
  const folder = mkdtempSync(join(tmpdir(), 'from-zero-versions-'));
  cpSync(join(root, sites.tiny.out), folder, { recursive: true });
  const site = await serve(folder, { host: '127.0.0.1', port: 0 });
  try {
    await comeBack(page, `${site.url}review/`);
    await page.goto(`${site.url}tiny/first/`);
    const onlooker = await openUncontrolled(context, `${site.url}offline/`);
    const worker = join(folder, 'service-worker.js');
    const text = readFileSync(worker, 'utf8');
    writeFileSync(worker, text.replace(/VERSION = "\w+"/, 'VERSION = "another"'));
    await onlooker.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    // It waits: the first page may still ask for parts of the old version.
    await newestIs(onlooker, 'installed');
    expect(await versions(onlooker)).toHaveLength(3);
    await page.close();
    await newestIs(onlooker, 'activated');
    expect(await versions(onlooker)).toEqual(['from-zero-another', 'from-zero-visited']);
    const later = await context.newPage();
    await context.setOffline(true);
    await later.goto(`${site.url}tiny/first/`);
    const family = await later
      .locator('body')
      .evaluate((body) => getComputedStyle(body).fontFamily);
    expect(family).toContain('Literata');
  } finally {
    await site.close();
    rmSync(folder, { recursive: true });
  }
});

/** Opens a page that no service worker controls: none waits for it, and it sees how they stand. */
async function openUncontrolled(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.setBypassServiceWorker', { bypass: true });
  await page.goto(address);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  return page;
}

/** Waits until the newest version of the service worker has come to a state. */
async function newestIs(page: Page, state: ServiceWorkerState): Promise<void> {
  const reached = await page.evaluate(async (wanted) => {
    const { installing, waiting, active } = await navigator.serviceWorker.ready;
    const newest = installing ?? waiting ?? active;
    while (newest && newest.state !== wanted && newest.state !== 'redundant') {
      await new Promise((changed) => {
        newest.addEventListener('statechange', changed, { once: true });
      });
    }
    return newest?.state;
  }, state);
  expect(reached).toBe(state);
}

/** The names of the caches, sorted: one for each version, and one for the visited pages. */
async function versions(page: Page): Promise<string[]> {
  return (await page.evaluate(() => caches.keys())).toSorted();
}
