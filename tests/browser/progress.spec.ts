import type { Locator, Page } from '@playwright/test';
import { sample } from './setup/progress.ts';
import { answer, boxOf, LESSON, QUESTIONS } from './setup/questions.ts';
import { sites, siteUrl } from './setup/sites.ts';
import { storeBeforeLoad } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

test('a lesson that was never opened is not started', async ({ page }) => {
  await page.goto('/tiny/');
  await expectState(page, 'not started');
});

test('opening a lesson marks it as started on home, guide and phase line', async ({ page }) => {
  await page.goto(LESSON);
  await expectState(page, 'started');
  await expectStateEverywhere(page, 'started');
});

test('reading to the recap marks it as read', async ({ page }) => {
  await page.goto(LESSON);
  await page.getByRole('heading', { name: 'Recap' }).scrollIntoViewIfNeeded();
  await expectState(page, 'read');
  await expectStateEverywhere(page, 'read');
});

test('answering every question marks it as checked, one answer does not', async ({ page }) => {
  await page.goto(LESSON);
  await answer(page, QUESTIONS[0], 'wrong');
  await expect(page.getByText('0 of 2 right')).toBeVisible();
  await expect(station(page)).not.toContainText('checked');
  await answer(page, QUESTIONS[1], 'right');
  await expectState(page, 'checked, 1 of 2 right');
  await expectStateEverywhere(page, 'checked, 1 of 2 right');
});

test('a retry shows the first score beside the new one, in the quiz and on every page', async ({
  page,
}) => {
  await page.goto(LESSON);
  await answer(page, QUESTIONS[0], 'wrong');
  // Trying again before all is answered is a retry too.
  await tryAgain(page, QUESTIONS[0]);
  await answer(page, QUESTIONS[1], 'right');
  const scores = /^checked, 1 of 2 at first, 2 of 2 on \d+ \w+$/;
  await expect(page.locator('.tally')).toHaveText('2 of 2 right, 1 of 2 at first');
  await expect(station(page).getByText(scores)).toHaveCount(1);
  for (const path of ['/', '/tiny/', '/tiny/second/', '/progress/']) {
    await page.goto(path);
    await expect(station(page).getByText(scores)).toHaveCount(1);
  }
});

test('the guide and the progress page say what the states mean, once there are some', async ({
  page,
}) => {
  const legend = page.getByRole('list', { name: 'What the states mean' });
  await page.goto('/tiny/');
  await expect(legend).toBeHidden();
  await storeBeforeLoad(page, JSON.stringify(sample));
  for (const path of ['/tiny/', '/progress/']) {
    await page.goto(path);
    await expect(legend).toContainText('checked: every question was answered at least once');
  }
  // Elsewhere a pointer over the station tells it.
  await page.goto('/tiny/second/');
  await expect(station(page)).toHaveAttribute('title', 'checked, 1 of 2 right');
});

test('home links to where the reader left off, and after a check to the next lesson', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: /^Start here/ })).toHaveAttribute('href', LESSON);
  await page.goto(LESSON);
  await page.goto('/');
  const link = page.getByRole('link', { name: 'Continue where you left off' });
  await expect(link).toHaveText('Continue where you left off: The first phase');
  await link.click();
  await expect(page).toHaveURL(LESSON);

  for (const question of QUESTIONS) await answer(page, question, 'right');
  await page.goto('/tiny/');
  await expect(link).toHaveAttribute('href', '/tiny/second/');
  await page.goto('/');
  await expect(link).toHaveText('Continue where you left off: The second phase');
  await link.click();
  await expect(page).toHaveURL('/tiny/second/');
});

test('home and guide show a summary, and where the reader left off', async ({ page }) => {
  await page.goto('/');
  const sum = page.getByText('1 of 2 checked · 1 of 2 right');
  await expect(sum).toHaveCount(0);
  await storeBeforeLoad(page, JSON.stringify(sample));
  await page.goto('/');
  await expect(sum).toBeVisible();
  await page.goto('/tiny/');
  await expect(sum).toBeVisible();
  await expect(station(page).getByText('you left off here')).toBeVisible();
  await page.goto('/tiny/second/');
  await page.goto('/tiny/');
  await expect(station(page).getByText('you left off here')).toBeHidden();
  await expect(page.getByText('you left off here').filter({ visible: true })).toHaveCount(1);
});

test('lists of articles show what was read too', async ({ page }) => {
  const open = (path: string) => page.goto(new URL(path, siteUrl(sites.real)).href);
  await open('/articles/middleware/');
  for (const path of ['/articles/', '/']) {
    await open(path);
    const article = page.locator('[data-page="/articles/middleware/"]');
    await expect(article.getByText('started', { exact: true })).toBeVisible();
    // Where nothing was begun, there is nothing to tell.
    const unread = page.locator('.article-list').getByText('not started', { exact: true });
    await expect(unread.filter({ visible: true })).toHaveCount(0);
  }
});

test('a state is shown by shape, not by colour alone', async ({ page }) => {
  await storeBeforeLoad(page, JSON.stringify(sample));
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/progress/');
  const shapes = new Set<string>();
  for (const state of ['checked', 'read', 'unread']) {
    const station = page.locator(`[data-state="${state}"] > .station`).first();
    shapes.add((await station.screenshot()).toString('base64'));
  }
  expect(shapes.size).toBe(3);
});

type State = 'not started' | 'started' | 'read' | 'checked, 1 of 2 right';

async function tryAgain(page: Page, question: (typeof QUESTIONS)[number]): Promise<void> {
  await boxOf(page, question).getByRole('button', { name: 'Try again' }).click();
  await answer(page, question, 'right');
}

async function expectState(page: Page, state: State): Promise<void> {
  await expect(station(page).getByText(state, { exact: true })).toHaveCount(1);
}

async function expectStateEverywhere(page: Page, state: State): Promise<void> {
  for (const path of ['/', '/tiny/', '/tiny/second/']) {
    await page.goto(path);
    await expectState(page, state);
  }
}

/** The first phase on the phase line of the page. */
function station(page: Page): Locator {
  return page
    .getByRole('navigation', { name: 'Tiny From Zero: Phases' })
    .getByRole('listitem')
    .first();
}
