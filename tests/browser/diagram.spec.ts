import { LESSON } from './setup/questions.ts';
import { addressOf, lessonPaths, sites } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

const TITLE = 'From request to response';

test('a diagram enlarges; Escape closes it and gives the focus back', async ({ page }) => {
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

test('the drawing is in the page itself, so that it is there at first paint', async ({
  request,
}) => {
  const html = await (await request.get(LESSON)).text();
  expect(html).toMatch(new RegExp(`<svg[^>]*role="img"[^>]*>\\s*<title[^>]*>${TITLE}</title>`));
});

for (const path of lessonPaths(sites.real)) {
  test(`real ${path} shows each diagram once, whole, on a phone and on a laptop`, async ({
    page,
  }) => {
    await page.goto(new URL(path, addressOf(sites.real)).href);
    const figures = page.locator('figure:has(zoom-diagram)');
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const figure of await figures.all()) {
        await expect(figure.getByRole('img')).toHaveCount(1);
        const box = await figure.getByRole('img').boundingBox();
        expect(box?.width).toBeGreaterThan(100);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      }
    }
  });
}
