import type { Page } from '@playwright/test';
import { test } from './setup/own-server.ts';
import { answer, QUESTIONS } from './setup/questions.ts';
import { expect } from './setup/test.ts';
import {
  cached,
  cachesOf,
  expectNewest,
  headingOf,
  openUncontrolled,
  openWithWorker,
  replaceVersion,
  updateWorker,
} from './setup/worker.ts';

const coreCaches = (page: Page) => cachesOf(page, 'core');

test.describe('a new version', () => {
  test('waits until the pages of the old one are closed, and visited pages stay complete', async ({
    page,
    context,
    server,
  }) => {
    await openWithWorker(page, '/review/');
    await page.goto('/tiny/first/');
    const observer = await openUncontrolled(context, `${server.url}offline/`);
    server.deploy('v2', {});
    await updateWorker(observer);
    // It waits, because the first page may still request files of the old version.
    await expectNewest(observer, 'installed');
    expect(await coreCaches(observer)).toHaveLength(2);
    await page.close();
    await expectNewest(observer, 'activated');
    await expect.poll(() => coreCaches(observer)).toEqual(['from-zero-core-v2']);
    const later = await context.newPage();
    await server.stop();
    await later.goto(`${server.url}tiny/first/`);
    const family = await later
      .locator('body')
      .evaluate((body) => getComputedStyle(body).fontFamily);
    expect(family).toContain('Georgia');
    await answer(later, QUESTIONS[0], 'right');
  });

  test('wins over the copies of the old one, even where the host has browsers keep pages', async ({
    page,
    context,
    server,
  }) => {
    await openWithWorker(page, '/review/');
    await page.goto('/review/');
    await page.goto('/tiny/check/');
    const observer = await openUncontrolled(context, `${server.url}offline/`);
    const rename = (html: string) => html.replaceAll('</h1>', ', again</h1>');
    server.deploy('v2', { '/review/': rename, '/tiny/check/': rename });
    await replaceVersion(page, observer);
    await server.stop();
    const later = await context.newPage();
    for (const path of ['review/', 'tiny/check/']) {
      await later.goto(server.url + path);
      await expect(later.getByRole('heading', { level: 1, name: /, again$/ })).toBeVisible();
    }
  });

  test('that can’t be installed leaves the old one as it was', async ({ page, server }) => {
    await openWithWorker(page, '/');
    const before = await coreCaches(page);
    // The same files with another worker, which is a return to an older version too.
    server.write('service-worker.js', `${server.read('service-worker.js')}\n// changed`);
    server.after('/service-worker.js', () => server.become('failing'));
    await updateWorker(page).catch(() => {});
    await expect.poll(() => page.evaluate(isInstalling)).toBe(false);
    expect(await coreCaches(page)).toEqual(before);
    await page.goto('/progress/');
    await expect(headingOf(page, 'Your progress')).toBeVisible();
  });

  test('that becomes active while a third one is installed leaves that one whole', async ({
    page,
    context,
    server,
  }) => {
    await openWithWorker(page, '/');
    const observer = await openUncontrolled(context, `${server.url}offline/`);
    server.deploy('v2', {});
    await updateWorker(observer);
    await expectNewest(observer, 'installed');
    server.deploy('v3', {});
    const held = server.hold('/progress/');
    await updateWorker(observer);
    await page.close();
    await expect
      .poll(() => observer.evaluate(async () => (await navigator.serviceWorker.ready).waiting))
      .toBeNull();
    held.release();
    await expectNewest(observer, 'activated');
    await server.stop();
    const later = await context.newPage();
    await later.goto(`${server.url}progress/`);
    await expect(headingOf(later, 'Your progress')).toBeVisible();
  });

  test('is not installed from the files of two versions', async ({ page, server }) => {
    await openWithWorker(page, '/');
    const before = await coreCaches(page);
    const worker = server.read('service-worker.js');
    server.write('service-worker.js', worker.replace(/VERSION = "\w+"/, 'VERSION = "v2"'));
    // The worker of the second version arrives, and when it asks again, it is the third one.
    server.after('/service-worker.js', () => server.deploy('v3', {}));
    await updateWorker(page);
    await expect.poll(() => page.evaluate(isInstalling)).toBe(false);
    expect(await coreCaches(page)).toEqual(before);
    await updateWorker(page);
    await expectNewest(page, 'installed');
    expect(await coreCaches(page)).toContain('from-zero-core-v3');
  });
});

test('the questions of a review stay while a new version waits', async ({ page, server }) => {
  await openWithWorker(page, '/review/');
  await expect.poll(() => cached(page, '/tiny/check/')).toBe(true);
  server.deploy('v2', {});
  await page.reload();
  await updateWorker(page);
  await expectNewest(page, 'installed');
  const names = await coreCaches(page);
  expect(names).toHaveLength(2);
  for (const cacheName of names) {
    const hasQuestions = await page.evaluate(
      async (name) => (await (await caches.open(name)).match('/tiny/check/')) !== undefined,
      cacheName,
    );
    expect(hasQuestions, cacheName).toBe(true);
  }
});

async function isInstalling(): Promise<boolean> {
  return (await navigator.serviceWorker.ready).installing !== null;
}
