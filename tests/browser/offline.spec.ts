import type { Page } from '@playwright/test';
import { test } from './setup/own-server.ts';
import { answer, answerAll, QUESTIONS } from './setup/questions.ts';
import { answerLongAgo } from './setup/review.ts';
import { expect } from './setup/test.ts';
import {
  cachesOf,
  expectNewest,
  openUncontrolled,
  updateWorker,
  waitForWorker,
} from './setup/worker.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

const coreCaches = (page: Page) => cachesOf(page, 'core');

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await waitForWorker(page);
}

test.describe('without a connection', () => {
  test('the first visit is enough for that page, home and the guides', async ({ page, server }) => {
    await open(page, '/tiny/first/');
    await expect.poll(() => cached(page, '/tiny/first/')).toBe(true);
    await server.stop();
    await page.reload();
    await expect(heading(page, 'The first phase')).toBeVisible();
    const family = await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
    expect(family).toContain('Georgia');
    await answer(page, QUESTIONS[0], 'right');
    for (const [path, title] of [
      ['/', 'Build web services in Rust, from an empty folder to production.'],
      ['/tiny/', 'Tiny From Zero'],
      ['/progress/', 'Your progress'],
    ] as const) {
      await page.goto(path);
      await expect(heading(page, title)).toBeVisible();
    }
  });

  test('an address without its slash leads to the page', async ({ page, server }) => {
    await open(page, '/');
    await server.stop();
    await page.goto('/tiny');
    await expect(heading(page, 'Tiny From Zero')).toBeVisible();
    expect(page.url()).toBe(`${server.url}tiny/`);
  });

  test('a page that was not visited says so, and which ones are there', async ({
    page,
    server,
  }) => {
    await open(page, '/tiny/first/');
    await page.goto('/tiny/first/');
    await server.stop();
    await page.goto('/tiny/second/');
    await expect(page.getByRole('alert')).toContainText('/tiny/second/');
    await page.getByRole('link', { name: 'The first phase' }).click();
    await expect(heading(page, 'The first phase')).toBeVisible();
    await page.goBack();
    await server.start();
    await page.getByRole('link', { name: 'Try again' }).click();
    await expect(heading(page, 'The second phase')).toBeVisible();
  });

  test('a review works once a question was answered', async ({ page, server }) => {
    await open(page, '/tiny/first/');
    expect(await cached(page, '/tiny/check/')).toBe(false);
    await answer(page, QUESTIONS[0], 'wrong');
    await expect.poll(() => cached(page, '/tiny/check/')).toBe(true);
    await server.stop();
    await page.goto('/review/');
    await answerLongAgo(page);
    await page.reload();
    await page.getByRole('button', { name: 'Start a session' }).click();
    await answerAll(page, 'wrong');
    await page.getByRole('button', { name: 'Next question' }).click();
    await expect(page.getByRole('heading', { name: /Question 2 of/ })).toBeVisible();
  });
});

test('a file is saved under its own name where the link gives it none', async ({ page }) => {
  await open(page, '/review/');
  await page.getByText('Review in Anki').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /for Anki/ })
      .first()
      .click(),
  ]);
  expect(download.suggestedFilename()).toBe('anki.txt');
});

for (const mood of ['silent', 'failing'] as const) {
  test(`a visited page opens from its copy while the server is ${mood}`, async ({
    page,
    server,
  }) => {
    await open(page, '/tiny/first/');
    await page.goto('/tiny/first/');
    server.become(mood);
    await page.goto('/tiny/first/');
    await expect(heading(page, 'The first phase')).toBeVisible();
    await answer(page, QUESTIONS[0], 'right');
  });
}

test('a page keeps one copy, the latest, whatever its address asks for', async ({
  page,
  server,
}) => {
  server.cacheControl = 'no-cache';
  await open(page, '/tiny/first/?from=mail');
  await page.goto('/tiny/first/?from=mail');
  const html = server.read('tiny/first/index.html');
  server.write('tiny/first/index.html', html.replaceAll('</h1>', ', again</h1>'));
  await page.goto('/tiny/first/');
  await expect(heading(page, 'The first phase, again')).toBeVisible();
  await server.stop();
  await page.goto('/tiny/first/?from=mail');
  await expect(heading(page, 'The first phase, again')).toBeVisible();
});

test('the way back from the list leads to the place in the page', async ({ page, server }) => {
  await open(page, '/');
  await server.stop();
  await page.goto('/tiny/second/#recap');
  await expect(page.getByRole('alert')).toContainText('/tiny/second/');
  await server.start();
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(heading(page, 'The second phase')).toBeVisible();
});

test('a server that answers again is asked again', async ({ page, server }) => {
  server.cacheControl = 'no-cache';
  await open(page, '/tiny/first/');
  await page.goto('/tiny/first/');
  server.become('silent');
  await page.goto('/tiny/first/');
  server.become('well');
  server.write(
    'tiny/first/index.html',
    server.read('tiny/first/index.html').replaceAll('</h1>', ', again</h1>'),
  );
  await expect(async () => {
    await page.goto('/tiny/first/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('again');
  }).toPass();
});

test('pages work if no service worker can be registered', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'serviceWorker', {
      value: {
        register: () => Promise.reject(new Error('forbidden')),
        ready: new Promise(() => {}),
      },
    });
  });
  await page.goto('/review/');
  await expect(page.getByText('There is nothing to review yet.')).toBeVisible();
});

test.describe('a new version', () => {
  test('waits until the pages of the old one are closed, and visited pages stay complete', async ({
    page,
    context,
    server,
  }) => {
    await open(page, '/review/');
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
    await open(page, '/review/');
    await page.goto('/review/');
    await page.goto('/tiny/check/');
    const observer = await openUncontrolled(context, `${server.url}offline/`);
    const rename = (html: string) => html.replaceAll('</h1>', ', again</h1>');
    server.deploy('v2', { '/review/': rename, '/tiny/check/': rename });
    await updateWorker(observer);
    await expectNewest(observer, 'installed');
    await page.close();
    await expectNewest(observer, 'activated');
    await server.stop();
    const later = await context.newPage();
    for (const path of ['review/', 'tiny/check/']) {
      await later.goto(server.url + path);
      await expect(later.getByRole('heading', { level: 1, name: /, again$/ })).toBeVisible();
    }
  });

  test('that can’t be installed leaves the old one as it was', async ({ page, server }) => {
    await open(page, '/');
    const before = await coreCaches(page);
    // The same files with another worker, which is a return to an older version too.
    server.write('service-worker.js', `${server.read('service-worker.js')}\n// changed`);
    server.after('/service-worker.js', () => server.become('failing'));
    await updateWorker(page).catch(() => {});
    await expect.poll(() => page.evaluate(isInstalling)).toBe(false);
    expect(await coreCaches(page)).toEqual(before);
    await page.goto('/progress/');
    await expect(heading(page, 'Your progress')).toBeVisible();
  });

  test('that becomes active while a third one is installed leaves that one whole', async ({
    page,
    context,
    server,
  }) => {
    await open(page, '/');
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
    await expect(heading(later, 'Your progress')).toBeVisible();
  });

  test('is not installed from the files of two versions', async ({ page, server }) => {
    await open(page, '/');
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
  await open(page, '/review/');
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

test('a reader who has answered before gets the questions too', async ({ page, server }) => {
  await page.goto('/');
  await page.evaluate(() => localStorage.setItem('from-zero-asked-to-keep', 'yes'));
  await page.goto('/tiny/first/');
  await answer(page, QUESTIONS[0], 'right');
  await expect.poll(() => cached(page, '/tiny/check/')).toBe(true);
  expect(server.requests).toContain('/tiny/check/');
});

test.describe('a part of a page that is gone after a deployment', () => {
  test.use({ serviceWorkers: 'block' });

  test('is named, with a link to load the page anew', async ({ page, server, expectedErrors }) => {
    expectedErrors.push(/^404: .*\/quick-check\./);
    expectedErrors.push(/registration blocked by Playwright/);
    const notice = page.locator('.notice').filter({ hasText: 'Part of this page is missing' });
    const script = server.files('_astro').find((file) => file.startsWith('quick-check.')) ?? '';
    const text = server.read(`_astro/${script}`);
    server.remove(`_astro/${script}`);
    await page.goto('/tiny/first/');
    await page.locator('quick-check').scrollIntoViewIfNeeded();
    await expect(notice).toBeVisible();
    server.write(`_astro/${script}`, text);
    await notice.getByRole('link', { name: 'Reload the page' }).click();
    await answer(page, QUESTIONS[0], 'right');
    await expect(notice).toBeHidden();
  });
});

/** Whether any cache has a page. */
function cached(page: Page, path: string): Promise<boolean> {
  return page.evaluate(async (url) => (await caches.match(url)) !== undefined, path);
}

async function isInstalling(): Promise<boolean> {
  return (await navigator.serviceWorker.ready).installing !== null;
}
