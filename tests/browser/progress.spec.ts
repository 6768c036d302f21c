import type { Locator, Page } from '@playwright/test';
import { answer, LESSON, QUESTIONS } from './setup/questions.ts';
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
  await expectState(page, 'read and checked');
  await expectStateEverywhere(page, 'read and checked');
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

type State = 'not begun' | 'begun' | 'read' | 'read and checked';

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
