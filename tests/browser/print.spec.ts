import { LESSON, QUESTIONS } from './setup/questions.ts';
import { expect, test } from './setup/test.ts';

test.beforeEach(async ({ page }) => {
  await page.goto(LESSON);
});

test('a printed lesson has no controls', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('img', { name: 'From request to response' })).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(5 + 1);
  for (const role of ['navigation', 'button', 'banner', 'contentinfo', 'combobox'] as const) {
    await expect(page.getByRole(role), role).toHaveCount(0);
  }
});

test('on paper the answers are at the end, and nowhere else', async ({ page }) => {
  const answers = page.getByRole('heading', { name: 'Answers' });
  await expect(answers).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(answers).toBeVisible();
  await expect(page.getByText('Answer and explanation').first()).toBeHidden();
  const items = page.getByRole('list').filter({ hasText: /^\s*The trait IntoResponse/ });
  await expect(items.getByRole('listitem')).toHaveText(['The trait IntoResponse', 'A warning']);
  const last = page.getByRole('group', { name: QUESTIONS[1].prompt });
  const end = (await last.boundingBox()) ?? { y: 0, height: 0 };
  expect((await answers.boundingBox())?.y).toBeGreaterThan(end.y + end.height - 1);
});

test('paper is white, even with the dark theme', async ({ page }) => {
  await page.getByLabel('Theme').selectOption('Dark');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page.locator('html').evaluate((html) => {
    const { backgroundColor, color } = getComputedStyle(html);
    return { backgroundColor, color };
  });
  expect(colours).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(38, 33, 28)' });
});

test('the page can be printed as PDF', async ({ page }) => {
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
});
