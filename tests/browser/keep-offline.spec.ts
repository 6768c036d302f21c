import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { test } from './setup/own-server.ts';
import { pagePaths, sites } from './setup/sites.ts';
import { expect } from './setup/test.ts';
import { cachesOf, openUncontrolled, replaceVersion, waitForWorker } from './setup/worker.ts';

const GUIDE = '/tiny/';
const keepButton = (page: Page) => page.getByRole('button', { name: 'Keep this guide offline' });
const removeButton = (page: Page) => page.getByRole('button', { name: /^Remove Tiny From Zero/ });
const keptCaches = (page: Page) => cachesOf(page, 'guide');

async function keep(page: Page): Promise<void> {
  await page.goto(GUIDE);
  await keepButton(page).click();
  await expect(page.getByText('Everything is stored.')).toBeVisible();
  await waitForWorker(page);
}

test('a guide kept whole opens each page, its search and its downloads without a server', async ({
  page,
  server,
}) => {
  await keep(page);
  await page.keyboard.press('Tab');
  await expect(removeButton(page)).toBeFocused();
  await server.stop();
  const paths = pagePaths(sites.tiny).filter((path) => path.startsWith(GUIDE));
  expect(paths.length).toBeGreaterThan(3);
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();
  }
  await page.goto('/tiny/second/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Download the code/ }).click(),
  ]);
  expect(Object.keys(unzipSync(await readFile(await download.path())))).toContain(
    'books/Cargo.toml',
  );
  await page.keyboard.press('Control+K');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill('IntoResponse');
  await expect(dialog.getByRole('status')).toContainText(/\d/);
  await dialog.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/tiny\/first\//);
  await expect(page.getByRole('heading', { level: 1, name: 'The first phase' })).toBeVisible();
});

test('its pages open while the server accepts and says nothing', async ({ page, server }) => {
  await keep(page);
  server.become('silent');
  await page.goto('/tiny/second/');
  await expect(page.getByRole('heading', { level: 1, name: 'The second phase' })).toBeVisible();
});

test('it can be removed, and is listed until then', async ({ page }) => {
  await keep(page);
  await page.goto('/offline/');
  await removeButton(page).click();
  await expect(page.getByText('Removed from this device.')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(keepButton(page).first()).toBeFocused();
  expect(await keptCaches(page)).toEqual([]);
});

test('it says how much room it takes', async ({ page }) => {
  await page.goto(GUIDE);
  await expect(page.getByText(/^Every page.* Takes \d+\.\d MB\.$/)).toBeVisible();
});

test('what was interrupted stays, and the rest follows on the next visit of the guide', async ({
  page,
  server,
}) => {
  await page.goto(GUIDE);
  await waitForWorker(page);
  server.after('/tiny/second/', () => void server.stop());
  await keepButton(page).click();
  await expect(page.getByText('Not everything arrived.')).toBeVisible();
  await server.start();
  await page.goto('/');
  await page.goto(GUIDE);
  await expect(removeButton(page)).toBeVisible();
});

test('it can be stopped, and leaves nothing', async ({ page, server }) => {
  await page.goto(GUIDE);
  await waitForWorker(page);
  server.after('/tiny/offline.json', () => server.become('silent'));
  await keepButton(page).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Nothing of it is stored.')).toBeVisible();
  expect(await keptCaches(page)).toEqual([]);
});

test('without room it says so, and stores nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Cache.prototype.put = () =>
      Promise.reject(new DOMException('The quota is exceeded.', 'QuotaExceededError'));
  });
  await page.goto(GUIDE);
  await keepButton(page).click();
  await expect(page.getByText('This browser has no room for it')).toBeVisible();
  expect(await keptCaches(page)).toEqual([]);
});

test('a new version of it replaces the old one, and only what changed is fetched', async ({
  page,
  context,
  server,
}) => {
  await keep(page);
  const observer = await openUncontrolled(context, `${server.url}offline/`);
  server.deploy('v2', { '/tiny/second/': (html) => html.replaceAll('</h1>', ', again</h1>') });
  await replaceVersion(page, observer);
  const later = await context.newPage();
  const before = server.requests.length;
  await later.goto(server.url);
  await expect.poll(() => keptCaches(observer)).toEqual(['from-zero-guide-tiny-v2']);
  const requests = server.requests.slice(before);
  expect(requests).toContain('/tiny/second/');
  expect(requests).not.toContain('/tiny/first/');
  await server.stop();
  await later.goto(`${server.url}tiny/second/`);
  await expect(
    later.getByRole('heading', { level: 1, name: 'The second phase, again' }),
  ).toBeVisible();
});

test('a guide that the site has no longer is removed, and keeps no other from its new version', async ({
  page,
  context,
  server,
}) => {
  await keep(page);
  await page.goto('/other/');
  await keepButton(page).click();
  await expect(page.getByText('Everything is stored.')).toBeVisible();
  const observer = await openUncontrolled(context, `${server.url}offline/`);
  server.deploy('v2', {});
  server.remove('other/offline.json');
  await replaceVersion(page, observer);
  const later = await context.newPage();
  await later.goto(server.url);
  await expect.poll(() => keptCaches(observer)).toEqual(['from-zero-guide-tiny-v2']);
});

test('a guide that is removed while its new version is fetched stays removed', async ({
  page,
  context,
  server,
}) => {
  await keep(page);
  const observer = await openUncontrolled(context, `${server.url}offline/`);
  server.deploy('v2', { '/tiny/second/': (html) => html.replaceAll('</h1>', ', again</h1>') });
  await replaceVersion(page, observer);
  const later = await context.newPage();
  const answered = server.hold('/tiny/second/');
  await later.goto(`${server.url}tiny/`);
  await removeButton(later).click();
  await expect(later.getByText('Removed from this device.')).toBeVisible();
  answered.release();
  await answered.sent;
  await later.reload();
  await expect(keepButton(later)).toBeVisible();
  expect(await keptCaches(later)).toEqual([]);
});

test('without permission for a worker it does not say that the guide can be opened', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('', 'SecurityError'));
  });
  await page.goto(GUIDE);
  await keepButton(page).click();
  await expect(page.getByText('does not let the site open pages')).toBeVisible();
  await page.reload();
  await expect(keepButton(page)).toBeVisible();
});

test('what another tab does is shown on return', async ({ page, context, server }) => {
  await keep(page);
  const other = await context.newPage();
  await other.goto(`${server.url}offline/`);
  await removeButton(other).click();
  await expect(other.getByText('Removed from this device.')).toBeVisible();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(keepButton(page)).toBeVisible();
  await expect(page.getByText('Everything is stored.')).toBeHidden();
});

test('a guide stays as it was while its new version can’t be had whole', async ({
  page,
  context,
  server,
}) => {
  await keep(page);
  const before = await keptCaches(page);
  const observer = await openUncontrolled(context, `${server.url}offline/`);
  server.deploy('v2', { '/tiny/second/': (html) => html.replaceAll('</h1>', ', again</h1>') });
  server.remove('tiny/second/index.html');
  await replaceVersion(page, observer);
  const later = await context.newPage();
  await later.goto(server.url);
  await expect.poll(() => server.requests).toContain('/tiny/second/');
  await expect.poll(() => later.evaluate(isNothingLocked)).toBe(true);
  await server.stop();
  await later.goto(`${server.url}tiny/second/`);
  await expect(later.getByRole('heading', { level: 1, name: 'The second phase' })).toBeVisible();
  expect(await keptCaches(observer)).toEqual(expect.arrayContaining(before));
});

/** Whether no guide is being fetched. */
async function isNothingLocked(): Promise<boolean> {
  return (await navigator.locks.query()).held?.length === 0;
}
