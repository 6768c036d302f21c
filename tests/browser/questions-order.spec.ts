import type { Locator, Page } from '@playwright/test';
import { check, KINDS, ORDER, questionBox, status } from './setup/kinds.ts';
import { putInOrder, scrollToQuiz } from './setup/questions.ts';
import { expect, test } from './setup/test.ts';

test.beforeEach(async ({ page }) => {
  await page.goto(KINDS);
  await scrollToQuiz(page);
});

test.describe('putting in order', () => {
  const rightOrder = [/^You write/, /^The compiler/, /^It prints/, /^You fix/];

  test('does not start in the right order, and marks each item', async ({ page }) => {
    const box = questionBox(page, ORDER);
    await check(box);
    await expect(status(box)).toHaveText(/^Not yet\. A mistake comes first/);
    await expect(
      box.locator('.items > li .mark').filter({ hasText: /^(not )?right$/ }),
    ).toHaveCount(4);
    await expect(box.getByText('Right order:')).toBeVisible();
  });

  test('works with buttons, and stays after a reload', async ({ page }) => {
    const box = questionBox(page, ORDER);
    await putInOrder(box, await rightKeys(box));
    await expect(texts(box)).toHaveText(rightOrder);
    await check(box);
    await expect(status(box)).toHaveText(/^Right\./);
    await page.reload();
    await scrollToQuiz(page);
    await expect(status(box)).toHaveText(/^Right\./);
    await expect(texts(box)).toHaveText(rightOrder);
  });

  test('works with the arrow keys, which announce the new position', async ({ page }) => {
    const box = questionBox(page, ORDER);
    const keys = await rightKeys(box);
    for (const [index, key] of keys.entries()) {
      await box.locator(`[data-choice="${key}"]`).getByRole('button', { name: 'Move up' }).focus();
      while ((await indexOf(box, key)) > index) await page.keyboard.press('ArrowUp');
    }
    await expect(texts(box)).toHaveText(rightOrder);
    const item = box.locator(`[data-choice="${keys[0]}"]`);
    await item.getByRole('button', { name: 'Move down: You write nobody' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(box.getByText('You write nobody: position 2 of 4')).toBeAttached();
    await expect(item.getByRole('button', { name: 'Move down' })).toBeFocused();
  });

  test('works by dragging with the mouse', async ({ page }) => {
    const box = questionBox(page, ORDER);
    const [first = ''] = await rightKeys(box);
    const item = box.locator(`[data-choice="${first}"]`);
    await item.scrollIntoViewIfNeeded();
    const from = await item.locator('.text').boundingBox();
    const target = await box.locator('.items > li').first().boundingBox();
    if (!from || !target) throw new Error('the items have no size');
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.down();
    for (let step = 1; step <= 10; step++) {
      await page.mouse.move(from.x + 5, from.y + ((target.y - from.y - 10) * step) / 10);
    }
    await page.mouse.up();
    await expect.poll(() => indexOf(box, first)).toBe(0);
    await check(box);
    await expect(item.locator('.mark')).toHaveText('right');
  });

  test('says so if its script can not be loaded', async ({ page, expectedErrors }) => {
    expectedErrors.push(/move-items\.[\w-]+\.js/, /Failed to load resource/, /ERR_FAILED/);
    await page.route(/\/move-items\.[\w-]+\.js$/, (route) => route.abort());
    await page.reload();
    await scrollToQuiz(page);
    const box = questionBox(page, ORDER);
    await expect(status(box)).toHaveText(/could not be loaded/);
    await box.getByText('Answer and explanation').click();
    await expect(box.getByText('Right order:')).toBeVisible();
  });
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  // A test each: what one finger scrolled may still move under the next.
  test('an item is dragged by its grip', async ({ page }) => {
    const box = questionBox(page, ORDER);
    const last = await lastKey(box);
    await drag(page, box, last, '.grip');
    await expect.poll(() => indexOf(box, last)).toBe(0);
  });

  test('the text of an item scrolls the page', async ({ page }) => {
    const box = questionBox(page, ORDER);
    const last = await lastKey(box);
    const before = await page.evaluate(() => window.scrollY);
    await drag(page, box, last, '.text');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before);
    expect(await indexOf(box, last)).toBe(3);
  });
});

function texts(box: Locator): Locator {
  return box.locator('.items > li .text');
}

async function rightKeys(box: Locator): Promise<string[]> {
  await expect(box.getByRole('button', { name: 'Check', exact: true })).toBeVisible();
  return ((await box.getAttribute('data-answer')) ?? '').split(' ');
}

async function lastKey(box: Locator): Promise<string> {
  await rightKeys(box);
  return (await box.locator('.items > li').last().getAttribute('data-choice')) ?? '';
}

function indexOf(box: Locator, key: string): Promise<number> {
  return box
    .locator('.items > li')
    .evaluateAll(
      (items, itemKey) =>
        items.findIndex((item) => (item as HTMLElement).dataset['choice'] === itemKey),
      key,
    );
}

/** Moves a finger from a part of an item to above all items. */
async function drag(page: Page, box: Locator, key: string, part: string): Promise<void> {
  const item = box.locator(`[data-choice="${key}"]`);
  // Brings the part into view, and waits until it stands still.
  await item.locator(part).click({ trial: true });
  const from = await item.locator(part).boundingBox();
  const target = await box.locator('.items > li').first().boundingBox();
  if (!from || !target) throw new Error('the items have no size');
  const x = from.x + from.width / 2;
  const start = from.y + from.height / 2;
  const client = await page.context().newCDPSession(page);
  const touch = (type: string, y?: number) =>
    client.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: y === undefined ? [] : [{ x, y }],
    });
  await touch('touchStart', start);
  for (let step = 1; step <= 10; step++) {
    await touch('touchMove', start + ((target.y - 10 - start) * step) / 10);
  }
  await touch('touchEnd');
}
