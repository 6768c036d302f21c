import { boxOf, LESSON, QUESTIONS } from './setup/questions.ts';
import { listedPaths, sites } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

test.use({ javaScriptEnabled: false });

test('the drawing and its text alternative are shown', async ({ page }) => {
  await page.goto(LESSON);
  await expect(page.getByRole('img', { name: 'From request to response' })).toBeVisible();
  await page.getByText('The diagram as text').click();
  await expect(page.getByText('Client → Router: request')).toBeVisible();
});

test('each answer can be opened by click and by keyboard', async ({ page }) => {
  await page.goto(LESSON);
  const first = boxOf(page, QUESTIONS[0]);
  const second = boxOf(page, QUESTIONS[1]);
  const summary = 'Answer and explanation';
  await expect(first.getByText('Right answer')).toBeHidden();
  await first.getByText(summary).click();
  await expect(first.getByText('Right answer: The trait IntoResponse')).toBeVisible();
  await second.getByText(summary).focus();
  await page.keyboard.press('Enter');
  await expect(second.getByText('Right answer: A warning')).toBeVisible();
});

test('the search page lists all pages, and every page links to it', async ({ page }) => {
  await page.goto(LESSON);
  await page.getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/');
  for (const path of listedPaths(sites.tiny)) {
    await expect(page.getByRole('main').locator(`a[href="${path}"]`)).toBeVisible();
  }
});

test('the theme follows the system', async ({ page }) => {
  const paper = () =>
    page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).not.toBe(light);
});

test('the phase line and the contents are links', async ({ page }) => {
  await page.goto(LESSON);
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'Recap' })
    .click();
  await expect(page.getByRole('heading', { name: 'Recap' })).toBeInViewport();
  await page
    .getByRole('navigation', { name: 'Tiny From Zero: Phases' })
    .getByRole('link', { name: 'The second phase' })
    .click();
  await expect(page).toHaveURL('/tiny/second/');
});

test('on a phone the phase bar opens without scripts', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(LESSON);
  await page.getByText('Phase 1 of 2 · The first phase').click();
  await page.getByRole('link', { name: 'The second phase' }).first().click();
  await expect(page).toHaveURL('/tiny/second/');
});

test('questions of every kind are readable, with reasons and answers', async ({ page }) => {
  await page.goto('/tiny/second/');
  const many = page.getByRole('group', { name: /Which signs stand/ });
  await many.getByText('Why?').first().click();
  await expect(many.getByText('Right. It stands before a line that is new.')).toBeVisible();
  await many.getByText('Hint').click();
  await expect(many.getByText('Look at the difference.')).toBeVisible();
  for (const [name, answer] of [
    [/Which code has/, 'Right answer: E0308'],
    [/What comes after what/, 'Right order:'],
    [/What does this program print/, 'Right answer: Hello, writer!'],
  ] as const) {
    const box = page.getByRole('group', { name });
    await box.getByText('Answer and explanation').click();
    await expect(box.getByText(answer)).toBeVisible();
  }
  const order = page.getByRole('group', { name: /What comes after what/ });
  const shown = await order.locator('.items > li .text').allTextContents();
  const right = await order.locator('.right-answer li').allTextContents();
  expect(shown).not.toEqual(right);
  expect(shown.toSorted()).toEqual(right.toSorted());
});

test('the review says what it needs, and links to all questions', async ({ page }) => {
  await page.goto('/review/');
  await expect(page.getByText('that needs JavaScript')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Tiny From Zero', exact: true }).click();
  await expect(page.locator('fieldset[data-question]')).toHaveCount(7);
});
