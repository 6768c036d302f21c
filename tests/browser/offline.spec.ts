import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../scripts/setup/project.ts';
import { serve } from '../../scripts/setup/serve.ts';
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
    const worker = join(folder, 'service-worker.js');
    const text = readFileSync(worker, 'utf8');
    writeFileSync(worker, text.replace(/VERSION = "\w+"/, 'VERSION = "another"'));
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null))
      .toBe(true);
    // It waits: this page may still ask for parts of the old version.
    await page.close();
    await expect
      .poll(async () => {
        const visit = await context.newPage();
        await visit.goto(`${site.url}tiny/first/`);
        const names = await visit.evaluate(() => caches.keys());
        await visit.close();
        return names.filter((name) => !/^from-zero-(another|visited)$/.test(name));
      })
      .toEqual([]);
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
