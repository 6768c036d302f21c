import type { Page } from '@playwright/test';
import { sample } from './setup/progress.ts';
import { answer, answerAll, boxOf, LESSON, QUESTIONS, scrollToQuiz } from './setup/questions.ts';
import { storeBeforeLoad, storedProgress } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

const CHECK = '/tiny/check/';
const result = (page: Page) => page.getByRole('region', { name: 'Your result' });

test('is linked from the guide and from the end of its last phase', async ({ page }) => {
  for (const path of ['/tiny/', '/tiny/second/']) {
    await page.goto(path);
    await page
      .getByRole('main')
      .getByRole('link', { name: /Check the whole guide/ })
      .click();
    await expect(page).toHaveURL(CHECK);
  }
  await expect(page.locator('fieldset[data-question]')).toHaveCount(7);
});

test('ends with a result by objective, and links to what was missed', async ({ page }) => {
  await page.goto(CHECK);
  await expect(result(page)).toBeHidden();
  await answerAll(page, 'wrong');
  await expect(result(page)).toBeVisible();
  const objective = result(page).getByRole('listitem').filter({ hasText: 'Read a message' });
  await expect(objective).toContainText('0 of 2');
  await expect(objective.getByRole('link', { name: 'A failure on purpose' })).toHaveAttribute(
    'href',
    '/tiny/second/#a-failure-on-purpose',
  );
  await page.getByRole('button', { name: 'Restart this check' }).click();
  await expect(result(page)).toBeHidden();
  await answerAll(page, 'right');
  await expect(result(page).getByText('2 of 2')).toHaveCount(3);
  await expect(result(page).getByRole('link', { name: 'A failure on purpose' })).toHaveCount(0);
});

test('shows the result so far, and continues after a reload', async ({ page }) => {
  await page.goto(CHECK);
  await scrollToQuiz(page);
  await answer(page, QUESTIONS[0], 'right');
  await page.getByRole('button', { name: 'Show the result so far' }).click();
  await expect(result(page)).toContainText('Phase 1: The first phase 1 of 2');
  await page.reload();
  await scrollToQuiz(page);
  await expect(boxOf(page, QUESTIONS[0]).locator('.verdict')).toHaveText(/^Right\./);
});

test('can be restarted, and that can be undone', async ({ page }) => {
  await page.goto(CHECK);
  await answer(page, QUESTIONS[0], 'right');
  await page.getByRole('button', { name: 'Restart this check' }).click();
  await expect(boxOf(page, QUESTIONS[0]).locator('.verdict')).toBeEmpty();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(boxOf(page, QUESTIONS[0]).locator('.verdict')).toHaveText(/^Right\./);
});

test('keeps its first score when it is taken again', async ({ page }) => {
  await page.goto(CHECK);
  await answerAll(page, 'wrong');
  await page.getByRole('button', { name: 'Restart this check' }).click();
  await answerAll(page, 'right');
  await expect(page.locator('.tally')).toHaveText('7 of 7 right, 0 of 7 at first');
  await page.goto('/progress/');
  await expect(page.getByText(/^0 of 7 at first, 7 of 7 on \d+ \w+$/)).toBeVisible();
});

test('stores its answers separately from those in the lessons', async ({ page }) => {
  await page.goto(LESSON);
  await answer(page, QUESTIONS[0], 'wrong');
  await page.goto(CHECK);
  await scrollToQuiz(page);
  await expect(boxOf(page, QUESTIONS[0]).locator('.verdict')).toBeEmpty();
  await answer(page, QUESTIONS[0], 'right');
  await page.goto(LESSON);
  await scrollToQuiz(page);
  await expect(boxOf(page, QUESTIONS[0]).locator('.verdict')).toHaveText(/^Not this one\./);
});

test.describe('which questions are asked', () => {
  const asked = (page: Page) => page.locator('fieldset[data-question]').filter({ visible: true });
  const choice = (page: Page) => page.getByRole('group', { name: 'Which questions' });
  const phase = (page: Page) => page.getByRole('combobox', { name: 'Phase' });

  test('can be those of one phase, also after a reload and by a link', async ({ page }) => {
    await page.goto(CHECK);
    await expect(choice(page).getByRole('link', { name: 'All 7' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await phase(page).selectOption('2. The second phase (5)');
    await expect(page).toHaveURL(`${CHECK}?phase=second`);
    await expect(asked(page)).toHaveCount(5);
    await expect(page.getByRole('heading', { name: 'Phase 1' })).toBeHidden();
    await page.reload();
    await expect(asked(page)).toHaveCount(5);
    await expect(phase(page)).toHaveValue('second');
    await page.goBack();
    await expect(asked(page)).toHaveCount(7);
    await page.goto(`${CHECK}?phase=gone`);
    await expect(asked(page)).toHaveCount(7);
  });

  test('can be those of the phases read so far', async ({ page }) => {
    await storeBeforeLoad(page, JSON.stringify(sample));
    await page.goto(CHECK);
    await choice(page).getByRole('link', { name: 'From what you have read: 2' }).click();
    await expect(page).toHaveURL(`${CHECK}?read`);
    await expect(asked(page)).toHaveCount(2);
    await choice(page).getByRole('link', { name: 'All 7' }).click();
    await expect(page).toHaveURL(CHECK);
    await expect(asked(page)).toHaveCount(7);
  });

  test('are none if nothing was read, and the page says so', async ({ page }) => {
    await page.goto(`${CHECK}?read`);
    await expect(
      choice(page).getByRole('link', { name: 'From what you have read: 0' }),
    ).toBeVisible();
    await expect(page.getByText('You have read no phase of this guide yet.')).toBeVisible();
    await expect(asked(page)).toHaveCount(0);
    // A phase that is read in another tab is asked at once.
    const other = await page.context().newPage();
    await other.goto(LESSON);
    await other.getByRole('heading', { name: 'Recap' }).scrollIntoViewIfNeeded();
    await expect(asked(page)).toHaveCount(2);
    await expect(page.getByText('You have read no phase of this guide yet.')).toBeHidden();
  });

  test('are the ones that the tally and the result are about', async ({ page }) => {
    await page.goto(`${CHECK}?phase=first`);
    await answer(page, QUESTIONS[0], 'right');
    await answer(page, QUESTIONS[1], 'wrong');
    await expect(page.locator('.tally')).toHaveText('1 of 2 right');
    await expect(result(page)).toContainText('Phase 1: The first phase 1 of 2');
    await expect(result(page).getByRole('heading', { name: 'Phase 2' })).toBeHidden();
    // This question names no section to read again, so the whole lesson is.
    const again = result(page).getByText('Read again:').filter({ visible: true });
    await expect(again.getByRole('link', { name: 'The first phase' })).toHaveAttribute(
      'href',
      LESSON,
    );
    await phase(page).selectOption('2. The second phase (5)');
    await expect(page.locator('.tally')).toHaveText('Answers stay in this browser.');
    await expect(result(page)).toBeHidden();
    await choice(page).getByRole('link', { name: 'All 7' }).click();
    await expect(page.locator('.tally')).toHaveText('1 of 7 right');
    const { pages } = await storedProgress(page);
    expect(pages[CHECK]?.score, 'the stored score is of the whole check').toMatchObject({
      right: 1,
      total: 7,
    });
  });

  test('are the only ones that a restart clears', async ({ page }) => {
    await page.goto(`${CHECK}?phase=first`);
    await answer(page, QUESTIONS[0], 'right');
    await phase(page).selectOption('2. The second phase (5)');
    const typed = page.getByRole('group', { name: /Which code has/ });
    await typed.getByRole('textbox').fill('E0308');
    await typed.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByRole('button', { name: 'Restart this check' }).click();
    await expect(typed.locator('.verdict')).toBeEmpty();
    await choice(page).getByRole('link', { name: 'All 7' }).click();
    await expect(boxOf(page, QUESTIONS[0]).locator('.verdict')).toHaveText(/^Right\./);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(typed.locator('.verdict')).toHaveText(/^Right\./);
  });

  test('are there from the first paint, so that nothing jumps', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${CHECK}?phase=second`);
    await expect(asked(page)).toHaveCount(5);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const total = (entries: PerformanceEntryList) =>
            entries.reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0);
          const observer = new PerformanceObserver((list) => resolve(total(list.getEntries())));
          observer.observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(total(observer.takeRecords())), 500);
        }),
    );
    expect(shift).toBeLessThan(0.05);
  });

  test('are not reached by keyboard otherwise', async ({ page }) => {
    await page.goto(`${CHECK}?phase=second`);
    await phase(page).focus();
    await page.keyboard.press('Tab');
    const focused = page.locator('quick-check :focus');
    await expect(focused).toBeVisible();
    await expect(page.locator('section[data-slug="second"] :focus')).toHaveCount(1);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('all questions are there, and links lead to each phase', async ({ page }) => {
    await page.goto(`${CHECK}?phase=second`);
    await expect(page.locator('fieldset[data-question]').filter({ visible: true })).toHaveCount(7);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await page
      .getByRole('navigation', { name: 'Phases' })
      .getByRole('link', { name: '2. The second phase' })
      .click();
    await expect(page.getByRole('heading', { name: 'Phase 2' })).toBeInViewport();
  });
});
