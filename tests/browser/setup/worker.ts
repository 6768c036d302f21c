import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** The heading of a page. */
export function headingOf(page: Page, name: string): Locator {
  return page.getByRole('heading', { level: 1, name });
}

/** Opens a page, and waits for its service worker. */
export async function openWithWorker(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await waitForWorker(page);
}

/** Whether any cache has a page. */
export function cached(page: Page, path: string): Promise<boolean> {
  return page.evaluate(async (url) => (await caches.match(url)) !== undefined, path);
}

/** Waits until the page's service worker is active, and responds to the page's requests. */
export async function waitForWorker(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Opens a page without a service worker, which can observe the state of all of them. */
export async function openUncontrolled(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.setBypassServiceWorker', { bypass: true });
  await page.goto(url);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  return page;
}

/** Has the browser look for a new version of the worker. */
export async function updateWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
}

/** Waits until the newest version of the service worker reaches a state. */
export async function expectNewest(page: Page, state: ServiceWorkerState): Promise<void> {
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

/** Has a new version of the worker installed, and closes the page that the old one is for. */
export async function replaceVersion(page: Page, observer: Page): Promise<void> {
  await updateWorker(observer);
  await expectNewest(observer, 'installed');
  await page.close();
  await expectNewest(observer, 'activated');
}

/** The sorted names of the caches of what every reader has (`core`), or of guides. */
export async function cachesOf(page: Page, kind: 'core' | 'guide'): Promise<string[]> {
  const names = await page.evaluate(() => caches.keys());
  return names.filter((name) => name.startsWith(`from-zero-${kind}-`)).toSorted();
}
