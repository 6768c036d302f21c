import type { Locator, Page } from '@playwright/test';
import { sample } from './setup/progress.ts';
import { answer, LESSON, QUESTIONS } from './setup/questions.ts';
import { keepInBrowser } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

test('a lesson that was never opened is not begun', async ({ page }) => {
  await page.goto('/tiny/');
  await expectState(page, 'not begun');
});

test('opening a lesson marks it begun on home, guide and phase line', async ({ page }) => {
  await page.goto(LESSON);
  await expectState(page, 'begun');
  await expectStateEverywhere(page, 'begun');
});

test('reading to the recap marks it read', async ({ page }) => {
  await page.goto(LESSON);
  await page.getByRole('heading', { name: 'Recap' }).scrollIntoViewIfNeeded();
  await expectState(page, 'read');
  await expectStateEverywhere(page, 'read');
});

test('answering every question marks it checked, one answer does not', async ({ page }) => {
  await page.goto(LESSON);
  await answer(page, QUESTIONS[0], 'wrong');
  await expect(page.getByText('0 of 2 right')).toBeVisible();
  await expect(station(page)).not.toContainText('checked');
  await answer(page, QUESTIONS[1], 'right');
  await expectState(page, 'read and checked, 1 of 2');
  await expectStateEverywhere(page, 'read and checked, 1 of 2');
});

test('home leads back to where one left off, and to the next lesson after a check', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: /^Begin here/ })).toHaveAttribute('href', LESSON);
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

test('home and guide sum up a guide, and say where one left off', async ({ page }) => {
  await page.goto('/');
  const sum = page.getByText('1 of 2 checked · 1 of 2 right');
  await expect(sum).toHaveCount(0);
  await keepInBrowser(page, JSON.stringify(sample));
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

test('a state is told by a shape as well, not by colour alone', async ({ page }) => {
  await keepInBrowser(page, JSON.stringify(sample));
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/progress/');
  const shapes = new Set<string>();
  for (const state of ['checked', 'read', 'unread']) {
    const station = page.locator(`[data-state="${state}"] > .station`).first();
    shapes.add((await station.screenshot()).toString('base64'));
  }
  expect(shapes.size).toBe(3);
});

type State = 'not begun' | 'begun' | 'read' | 'read and checked, 1 of 2';

async function expectState(page: Page, state: State): Promise<void> {
  await expect(station(page).getByText(state, { exact: true })).toHaveCount(1);
}

async function expectStateEverywhere(page: Page, state: State): Promise<void> {
  for (const path of ['/', '/tiny/', '/tiny/second/']) {
    await page.goto(path);
    await expectState(page, state);
  }
}

/** The first phase's station on the phase line that the page shows. */
function station(page: Page): Locator {
  return page
    .getByRole('navigation', { name: 'Tiny From Zero: Phases' })
    .getByRole('listitem')
    .first();
}
