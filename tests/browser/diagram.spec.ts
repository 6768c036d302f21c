import { LESSON } from './setup/questions.ts';
import { expect, test } from './setup/test.ts';

const TITLE = 'From request to response';

test('a diagram can be enlarged; Escape closes it and restores the focus', async ({ page }) => {
  await page.goto(LESSON);
  const button = page.getByRole('button', { name: 'Enlarge' });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: TITLE });
  await expect(dialog.getByRole('img', { name: TITLE })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('an enlarged diagram is larger, keeps its arrows, and its button closes it', async ({
  page,
}) => {
  await page.goto(LESSON);
  const drawing = page.getByRole('img', { name: TITLE });
  const before = await drawing.boundingBox();
  await page.getByRole('button', { name: 'Enlarge' }).click();
  const dialog = page.getByRole('dialog', { name: TITLE });
  const after = await dialog.getByRole('img').boundingBox();
  expect(after?.height).toBeGreaterThan(1.5 * (before?.height ?? 0));
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the drawing is inline, so that it is visible at first paint', async ({ request }) => {
  const html = await (await request.get(LESSON)).text();
  expect(html).toMatch(new RegExp(`<svg[^>]*role="img"[^>]*>\\s*<title[^>]*>${TITLE}</title>`));
});
