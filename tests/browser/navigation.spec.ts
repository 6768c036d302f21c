import { LESSON } from './setup/questions.ts';
import { sites, siteUrl } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

const LINE = 'Tiny From Zero: Phases';

test('on a phone the phase bar opens, leads to the next phase, and closes', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(LESSON);
  const bar = page.getByText('Phase 1 of 2 · The first phase');
  const line = page.getByRole('navigation', { name: LINE });
  await expect(line).toBeHidden();
  await bar.click();
  await expect(line).toBeVisible();
  await expect(line.getByRole('link', { name: 'The first phase' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await bar.click();
  await expect(line).toBeHidden();
  await bar.press('Enter');
  await line.getByRole('link', { name: 'The second phase' }).click();
  await expect(page).toHaveURL('/tiny/second/');
});

test('on a phone the bar stays visible while the reader scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(LESSON);
  await page.getByRole('heading', { name: 'Recap' }).scrollIntoViewIfNeeded();
  await expect(page.getByText('Phase 1 of 2 · The first phase')).toBeInViewport();
});

test('the contents mark the current section, scrolling down and up', async ({ page }) => {
  await page.goto(LESSON);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const marked = contents.locator('[aria-current]');
  await expect(marked).toHaveCount(0);
  for (const name of ['An exchange', 'A diagram', 'A sample']) {
    await page
      .getByRole('heading', { name })
      .evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
    await expect(marked).toHaveText(name);
  }
  // In the middle of a section, its heading is not visible.
  await page.getByRole('heading', { name: 'A diagram' }).evaluate((heading) => {
    scrollTo(0, scrollY + heading.getBoundingClientRect().top - innerHeight / 2);
  });
  await expect(marked).toHaveText('A wide table');
});

test('the contents link to each heading, including that of the quiz', async ({ page }) => {
  await page.goto(LESSON);
  const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
  const names = await links.allTextContents();
  expect(names).toContain('Check your understanding');
  for (const name of names) {
    await links.getByText(name, { exact: true }).click();
    await expect(page.getByRole('heading', { name, exact: false })).toBeInViewport();
  }
});

test('each heading has a link to itself', async ({ page }) => {
  await page.goto(LESSON);
  const heading = page.getByRole('heading', { name: 'A wide table' });
  await heading.hover();
  await heading.locator('.anchor').click();
  await expect(page).toHaveURL(`${LESSON}#a-wide-table`);
});

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto(LESSON);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('article').locator(':focus')).toHaveCount(1);
});

test('the contents come before the text, by keyboard too', async ({ page }) => {
  await page.goto(LESSON);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const follows = await contents.evaluate((nav) => {
    const article = document.querySelector('article');
    return article && nav.compareDocumentPosition(article) & Node.DOCUMENT_POSITION_FOLLOWING;
  });
  expect(follows).toBeTruthy();
});

test('previous and next lead through the guide', async ({ page }) => {
  await page.goto('/tiny/');
  await page.getByRole('link', { name: 'Start the guide' }).click();
  await expect(page).toHaveURL(LESSON);
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page).toHaveURL('/tiny/second/');
  await expect(page.getByRole('link', { name: /^Next Check the whole guide/ })).toBeVisible();
  await page.getByRole('link', { name: /^Previous/ }).click();
  await expect(page).toHaveURL(LESSON);
});

test('the contents show the subsections of the current section only, and follow jumps', async ({
  page,
}) => {
  await page.goto(new URL('/axum/middleware/', siteUrl(sites.real)).href);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const marked = contents.locator('[aria-current]');
  const inner = contents.locator('ol ol a');
  await expect(inner.filter({ visible: true })).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(marked).toHaveText('What comes next');
  await page.keyboard.press('Home');
  await expect(marked).toHaveCount(0);
  await page
    .locator('.prose h3')
    .first()
    .evaluate((heading) => heading.scrollIntoView());
  await expect(inner.filter({ visible: true })).not.toHaveCount(0);
});
