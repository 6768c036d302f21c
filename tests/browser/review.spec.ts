import type { Page, Request } from '@playwright/test';
import { formatDay } from '../../src/core/day.ts';
import { noProgress } from '../../src/core/progress/progress.ts';
import { answerLongAgo, questionKeys } from './setup/review.ts';
import { pagePaths, sites, siteUrl } from './setup/sites.ts';
import { breakStorage, store, storedProgress } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

const DAY = 24 * 60 * 60 * 1000;
const start = (page: Page) => page.getByRole('button', { name: 'Start a session' });
const next = (page: Page) => page.getByRole('button', { name: /Next question|End the session/ });
const question = (page: Page) => page.locator('.session fieldset');

test('without answers it says how questions get here', async ({ page }) => {
  await page.goto('/review/');
  await expect(page.getByText('There is nothing to review yet.')).toBeVisible();
  await expect(start(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'The next four weeks' })).toBeHidden();
});

test('with nothing due it says when the next question is', async ({ page }) => {
  await page.goto('/review/');
  await answerLongAgo(page, 0);
  await page.reload();
  const date = formatDay(Date.now() + DAY, Date.now());
  await expect(page.getByText(`The next question comes back on ${date}.`)).toBeVisible();
  await expect(start(page)).toBeHidden();
});

test('a session by keyboard alone stores every answer at once', async ({ page }) => {
  await page.goto('/review/');
  const keys = await answerLongAgo(page);
  await page.reload();
  await expect(page.getByText(`${keys.length} questions are due.`)).toBeVisible();
  await start(page).focus();
  await page.keyboard.press('Enter');
  for (let number = 1; number <= keys.length; number++) {
    const title = page.getByRole('heading', { name: `Question ${number} of ${keys.length}` });
    await expect(title).toBeFocused();
    const { kind } = await question(page).evaluate(({ dataset }) => ({ ...dataset }));
    if (kind === 'type') {
      await question(page).getByRole('textbox').focus();
      await page.keyboard.type('E0308');
    }
    if (kind === 'choose') await page.keyboard.press('2');
    if (kind === 'order') {
      await expect(
        question(page).getByRole('button', { name: 'Check', exact: true }),
      ).toBeVisible();
    }
    await page.keyboard.press('Enter');
    await expect(question(page).locator('.verdict')).toHaveText(
      /^(Right|Some are missing|Not this one|Not yet)\./,
    );
    await expect(next(page)).toBeFocused();
    const { reviews } = await storedProgress(page);
    expect(Object.values(reviews).filter((list) => list.length === 2)).toHaveLength(number);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: /^Done: you knew \d of 8\.$/ })).toBeFocused();
  await expect(page.getByText('Nothing is due.')).toBeVisible();
});

test('a guess is stored as not known', async ({ page }) => {
  await page.goto('/review/');
  const [key = ''] = await storeOneReview(page);
  await start(page).click();
  await page.getByRole('radio', { name: 'Hello, writer!' }).check();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByRole('button', { name: 'I guessed' })).toBeVisible();
  await page.keyboard.press('g');
  await expect(page.getByText('Then it comes back tomorrow.')).toBeVisible();
  expect((await storedProgress(page)).reviews[key]?.at(-1)?.[1]).toBe(1);
  await next(page).click();
  await expect(page.getByRole('heading', { name: 'Done: you knew 0 of 1.' })).toBeVisible();
});

test('missed questions are linked at the end', async ({ page }) => {
  await page.goto('/review/');
  await storeOneReview(page);
  await start(page).click();
  await page.getByRole('radio', { name: 'Hello, reader!' }).check();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByRole('button', { name: 'I guessed' })).toBeHidden();
  await next(page).click();
  await expect(page.getByRole('link', { name: 'The difference' })).toHaveAttribute(
    'href',
    '/tiny/second/#a-difference',
  );
});

test('leaving during a session loses nothing', async ({ page }) => {
  await page.goto('/review/');
  const keys = await answerLongAgo(page);
  await page.reload();
  await start(page).click();
  await expect(question(page)).toBeVisible();
  await page.reload();
  await expect(page.getByText(`${keys.length} questions are due.`)).toBeVisible();
});

test('a question that another tab has asked in the meantime is not asked again', async ({
  page,
}) => {
  await page.goto('/review/');
  const keys = await answerLongAgo(page);
  await page.reload();
  await start(page).click();
  const asked = await question(page).getAttribute('data-question');
  const stored = await storedProgress(page);
  const now = Date.now();
  const reviews = Object.fromEntries(
    keys.map((key) => [
      key,
      [...(stored.reviews[key] ?? []), ...(key === asked ? [] : [[now, 3]])],
    ]),
  );
  await store(page, JSON.stringify({ ...stored, reviews }));
  const { kind } = await question(page).evaluate(({ dataset }) => ({ ...dataset }));
  if (kind === 'type') await question(page).getByRole('textbox').fill('x');
  if (kind === 'choose') await page.keyboard.press('1');
  await question(page).getByRole('button', { name: 'Check', exact: true }).click();
  await next(page).click();
  await expect(page.getByRole('heading', { name: /^Done: you knew \d of 1\.$/ })).toBeVisible();
});

test('reviews of removed questions are ignored and kept', async ({ page }) => {
  await page.goto('/review/');
  const reviews = { gone: [[Date.now() - 9 * DAY, 1]] };
  await store(page, JSON.stringify({ ...noProgress, reviews }));
  await page.reload();
  await expect(page.getByText('There is nothing to review yet.')).toBeVisible();
  expect((await storedProgress(page)).reviews['gone']).toHaveLength(1);
});

test('the charts have tables with the same data', async ({ page }) => {
  await page.goto('/review/');
  const keys = await questionKeys(page);
  const now = Date.now();
  const reviews = Object.fromEntries(
    keys.map((key, index) => [
      key,
      [
        [now - 40 * DAY, 3],
        [now - 2 * DAY, index === 0 ? 1 : 3],
      ],
    ]),
  );
  await store(page, JSON.stringify({ ...noProgress, reviews }));
  await page.reload();
  await page.getByText('The numbers').first().click();
  await page.getByText('The numbers').last().click();
  const today = page.getByRole('table').first().getByRole('row').nth(1);
  await expect(today).toContainText('1');
  await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(29);
  await expect(page.getByRole('table').last()).toContainText('88 %');
  await expect(page.getByText(/Right now you would know about \d\d % of/)).toBeVisible();
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('without storage it says that nothing can be stored', async ({ page }) => {
  await breakStorage(page, 'forbidden');
  await page.goto('/review/');
  await expect(page.getByText('There is nothing to review yet.')).toBeVisible();
  await expect(page.getByText(/Your answers can’t be stored now/)).toBeVisible();
});

test('if questions can not be fetched, a message says so, and the session can be started again', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/check\//, /ERR_FAILED/);
  // A service worker would have them in its cache.
  await withoutServiceWorker(page);
  await page.goto('/review/');
  await answerLongAgo(page);
  await page.reload();
  await page.route('/*/check/', (route) => route.abort());
  await start(page).click();
  await expect(page.getByText('The questions can’t be loaded.')).toBeVisible();
  await page.unroute('/*/check/');
  await start(page).click();
  await expect(question(page)).toBeVisible();
});

test('its scripts are 25 KB at most, and no other page loads them', async ({ page }) => {
  // Responses from a service worker have no size on the wire.
  await withoutServiceWorker(page);
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  await page.goto('/review/');
  const scripts = requests.filter((request) => request.resourceType() === 'script');
  const sizes = await Promise.all(scripts.map((request) => request.sizes()));
  const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  test.info().annotations.push({ type: 'budget', description: `${bytes} bytes` });
  expect(bytes).toBeGreaterThan(5 * 1024);
  expect(bytes).toBeLessThanOrEqual(25 * 1024);

  const htmlOf = async (path: string): Promise<string> =>
    (await page.request.get(new URL(path, siteUrl(sites.tiny)).href)).text();
  const review = await htmlOf('/review/');
  const home = await htmlOf('/');
  const own = scripts
    .map((script) => new URL(script.url()).pathname)
    .filter((script) => review.includes(script) && !home.includes(script));
  expect(own).toHaveLength(1);
  for (const path of pagePaths(sites.tiny).filter((known) => known !== '/review/')) {
    expect(await htmlOf(path), path).not.toContain(own[0]);
  }
});

test('each guide can be exported to Anki', async ({ page, request }) => {
  await page.goto('/review/');
  await page.getByText('Review in Anki').click();
  const href = await page
    .getByRole('link', { name: 'Tiny From Zero for Anki' })
    .getAttribute('href');
  const file = await request.get(href ?? '');
  const lines = (await file.text()).trimEnd().split('\n');
  expect(lines.slice(0, 6)).toEqual([
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    '#deck:From Zero::Tiny From Zero',
    '#guid column:1',
    '#tags column:4',
  ]);
  expect(lines).toHaveLength(6 + 7);
  for (const line of lines.slice(6)) expect(line.split('\t')).toHaveLength(4);
});

async function withoutServiceWorker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
  });
}

/** Stores that only the question about the program's output was answered, some days ago. */
async function storeOneReview(page: Page): Promise<string[]> {
  const keys = (await questionKeys(page)).filter((key) => key.startsWith('what-greet-prints'));
  const reviews = Object.fromEntries(keys.map((key) => [key, [[Date.now() - 5 * DAY, 1]]]));
  await store(page, JSON.stringify({ ...noProgress, reviews }));
  await page.reload();
  return keys;
}
