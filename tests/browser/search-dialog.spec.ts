import type { Page } from '@playwright/test';
import { sample } from './setup/progress.ts';
import { boxOf, LESSON, QUESTIONS, scrollToQuiz } from './setup/questions.ts';
import { storeBeforeLoad } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const boxIn = (page: Page) => dialogOf(page).getByRole('searchbox', { name: 'Search' });

for (const key of ['/', 'Control+k']) {
  test(`${key} opens the search; Escape closes it and restores the focus`, async ({ page }) => {
    await page.goto(LESSON);
    await scrollToQuiz(page);
    const radio = boxOf(page, QUESTIONS[0]).getByRole('radio').first();
    await radio.focus();
    await page.keyboard.press(key);
    await expect(boxIn(page)).toBeFocused();
    await expect(boxIn(page)).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();
    await expect(radio).toBeFocused();
  });
}

test('the button opens the search, and has its shortcut as an attribute', async ({ page }) => {
  await page.goto('/');
  const button = page.getByRole('banner').getByRole('button', { name: 'Search' });
  await expect(button).toHaveAttribute('aria-keyshortcuts', '/ Control+K');
  await button.click();
  await expect(boxIn(page)).toBeFocused();
  await dialogOf(page).getByRole('button', { name: 'Close' }).click();
  await expect(dialogOf(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test('Escape closes the search even after typing', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('response');
  await expect(dialogOf(page).getByRole('status')).toHaveText(/found/);
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
});

test('a click beside the search closes it', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(dialogOf(page)).toBeVisible();
  await page.mouse.click(5, 400);
  await expect(dialogOf(page)).toBeHidden();
});

test('the shortcuts do nothing while the reader types in a field', async ({ page }) => {
  await page.goto('/search/');
  const box = page.getByRole('main').getByRole('searchbox', { name: 'Search' });
  await expect(box).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(box).toHaveValue('a/b');
  await page.keyboard.press('Control+k');
  await expect(dialogOf(page)).toBeHidden();
});

test('Enter opens the first result, even if it is pressed at once', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('warning');
  await expect(dialogOf(page).getByRole('status')).toHaveText(/found/);
  await boxIn(page).fill('query_as');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/^[^#]*\/other\/only\//);
});

test('a result on the same page closes the search and scrolls to the section', async ({ page }) => {
  await page.goto(LESSON);
  await page.keyboard.press('/');
  await boxIn(page).fill('wide table');
  await dialogOf(page).getByRole('link', { name: 'A wide table' }).click();
  await expect(dialogOf(page)).toBeHidden();
  await expect(page).toHaveURL(`${LESSON}#a-wide-table`);
  await expect(page.getByRole('heading', { name: 'A wide table' })).toBeInViewport();
});

test('the arrow keys move through the results and back to the box', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('phase');
  await expect(dialogOf(page).getByRole('status')).toHaveText(/[2-9] found/);
  const results = dialogOf(page).getByRole('listitem').getByRole('link');
  await page.keyboard.press('ArrowDown');
  await expect(results.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(boxIn(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(boxIn(page)).toBeFocused();
});

test('what the first result needs is under way when the button is hovered', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(LESSON);
  expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).hover();
  for (const file of ['pagefind-entry.json', 'pages.json', 'pagefind.js', 'wasm.en.pagefind']) {
    await expect.poll(() => asked, file).toContain(`/pagefind/${file}`);
  }
  await expect.poll(() => asked.join(' ')).toMatch(/\.pf_meta/);
  await page.keyboard.press('/');
  await page.keyboard.type('phase');
  await expect(dialogOf(page).getByRole('status')).toHaveText(/found/);
  const twice = asked.filter((path, index) => asked.indexOf(path) !== index);
  expect(twice.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
});

test('results are there before their excerpts, which move nothing', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/fragment/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('phase');
  await expect(dialogOf(page).getByRole('status')).toHaveText(/found/);
  const links = dialogOf(page).getByRole('listitem').getByRole('link');
  const places = () =>
    links.evaluateAll((all) =>
      all.map((link) => [link.textContent, link.getBoundingClientRect().y]),
    );
  const before = await places();
  expect(before.length).toBeGreaterThan(3);
  await expect(dialogOf(page).locator('mark')).toHaveCount(0);
  release();
  const excerpts = dialogOf(page).getByRole('listitem').getByRole('paragraph');
  for (const index of [0, 1, 2]) await expect(excerpts.nth(index)).not.toBeEmpty();
  await expect(dialogOf(page).locator('mark').first()).toBeVisible();
  expect(await places()).toEqual(before);
  await links.last().focus();
  await expect(excerpts.last()).not.toBeEmpty();
});

test('an empty box lists the pages opened last, for arrows and Enter', async ({ page }) => {
  await storeBeforeLoad(page, JSON.stringify(sample));
  await page.goto('/tiny/');
  await page.keyboard.press('/');
  const items = dialogOf(page).getByRole('listitem');
  await expect(items).toHaveText([
    'Recently opened',
    /^The first phase\s*Tiny/,
    /^The only phase\s*Another/,
  ]);
  await expect(dialogOf(page).getByRole('status')).toHaveText(/Enter opens the first/);
  await page.keyboard.type('warning');
  await expect(dialogOf(page).getByRole('status')).toHaveText(/found/);
  await expect(dialogOf(page)).not.toContainText('Recently opened');
  await boxIn(page).fill('');
  await expect(items).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(items.getByRole('link', { name: 'The only phase' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/other/only/');
  await expect(page.getByRole('banner').getByRole('button', { name: 'Search' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(items.getByRole('link')).toHaveText(['The first phase']);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/tiny/first/');
});

test('an empty box lists nothing for who has opened no page', async ({ page }) => {
  const loaded = page.waitForResponse('**/pagefind/pages.json*');
  await page.goto('/');
  await page.keyboard.press('/');
  await loaded;
  await expect(dialogOf(page).getByRole('listitem')).toHaveCount(0);
  await expect(dialogOf(page).getByRole('status')).toHaveText(/Enter opens the first/);
});
