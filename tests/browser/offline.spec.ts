import { test } from './setup/own-server.ts';
import { answer, answerAll, QUESTIONS } from './setup/questions.ts';
import { answerLongAgo } from './setup/review.ts';
import { expect } from './setup/test.ts';
import { cached, headingOf, openWithWorker } from './setup/worker.ts';

test.describe('without a connection', () => {
  test('the first visit is enough for that page, home and the guides', async ({ page, server }) => {
    await openWithWorker(page, '/tiny/first/');
    await expect.poll(() => cached(page, '/tiny/first/')).toBe(true);
    await server.stop();
    await page.reload();
    await expect(headingOf(page, 'The first phase')).toBeVisible();
    const family = await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
    expect(family).toContain('Georgia');
    await answer(page, QUESTIONS[0], 'right');
    for (const [path, title] of [
      ['/', 'Build web services in Rust, from an empty folder to production.'],
      ['/tiny/', 'Tiny From Zero'],
      ['/progress/', 'Your progress'],
    ] as const) {
      await page.goto(path);
      await expect(headingOf(page, title)).toBeVisible();
    }
  });

  test('an address without its slash leads to the page', async ({ page, server }) => {
    await openWithWorker(page, '/');
    await server.stop();
    await page.goto('/tiny');
    await expect(headingOf(page, 'Tiny From Zero')).toBeVisible();
    expect(page.url()).toBe(`${server.url}tiny/`);
  });

  test('a page that was not visited says so, and which ones are there', async ({
    page,
    server,
  }) => {
    await openWithWorker(page, '/tiny/first/');
    await page.goto('/tiny/first/');
    await server.stop();
    await page.goto('/tiny/second/');
    await expect(page.getByRole('alert')).toContainText('/tiny/second/');
    await page.getByRole('link', { name: 'The first phase' }).click();
    await expect(headingOf(page, 'The first phase')).toBeVisible();
    await page.goBack();
    await server.start();
    await page.getByRole('link', { name: 'Try again' }).click();
    await expect(headingOf(page, 'The second phase')).toBeVisible();
  });

  test('a review works once a question was answered', async ({ page, server }) => {
    await openWithWorker(page, '/tiny/first/');
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
  await openWithWorker(page, '/review/');
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
    await openWithWorker(page, '/tiny/first/');
    await page.goto('/tiny/first/');
    server.become(mood);
    await page.goto('/tiny/first/');
    await expect(headingOf(page, 'The first phase')).toBeVisible();
    await answer(page, QUESTIONS[0], 'right');
  });
}

test('a page keeps one copy, the latest, whatever its address asks for', async ({
  page,
  server,
}) => {
  server.cacheControl = 'no-cache';
  await openWithWorker(page, '/tiny/first/?from=mail');
  await page.goto('/tiny/first/?from=mail');
  const html = server.read('tiny/first/index.html');
  server.write('tiny/first/index.html', html.replaceAll('</h1>', ', again</h1>'));
  await page.goto('/tiny/first/');
  await expect(headingOf(page, 'The first phase, again')).toBeVisible();
  await server.stop();
  await page.goto('/tiny/first/?from=mail');
  await expect(headingOf(page, 'The first phase, again')).toBeVisible();
});

test('the way back from the list leads to the place in the page', async ({ page, server }) => {
  await openWithWorker(page, '/');
  await server.stop();
  await page.goto('/tiny/second/#recap');
  await expect(page.getByRole('alert')).toContainText('/tiny/second/');
  await server.start();
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(headingOf(page, 'The second phase')).toBeVisible();
});

test('a server that answers again is asked again', async ({ page, server }) => {
  server.cacheControl = 'no-cache';
  await openWithWorker(page, '/tiny/first/');
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
