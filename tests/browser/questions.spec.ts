import type { Locator, Page } from '@playwright/test';
import { answerAll, comeToQuiz, putInOrder, SCORER } from './setup/questions.ts';
import { progressKept } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

const LESSON = '/tiny/second/';

test.beforeEach(async ({ page }) => {
  await page.goto(LESSON);
  await comeToQuiz(page);
});

/** The box of a question by what it asks. */
const ask = (page: Page, prompt: RegExp): Locator => page.getByRole('group', { name: prompt });
const check = (box: Locator) => box.getByRole('button', { name: 'Check', exact: true }).click();
const status = (box: Locator) => box.locator('.verdict');
const MANY = /Which signs stand/;
const TYPE = /Which code has the error/;
const ORDER = /What comes after what/;
const PREDICT = /What does this program print/;

test.describe('choosing all that apply', () => {
  test('is right with exactly the right ones, and gives each its reason', async ({ page }) => {
    const box = ask(page, MANY);
    await box.getByRole('checkbox', { name: 'A plus' }).check();
    await box.getByRole('checkbox', { name: 'A minus' }).check();
    await check(box);
    await expect(status(box)).toHaveText(/^Right\. /);
    await expect(box.getByText('It stands before a line that is new.').first()).toBeVisible();
    await expect(box.getByText('It stands before a line that is gone.').first()).toBeVisible();
    await expect(marks(box)).toHaveText(['right', 'right']);
  });

  test('is wrong with one of them alone, and says how each choice stands', async ({ page }) => {
    const box = ask(page, MANY);
    await box.getByRole('checkbox', { name: 'A plus' }).check();
    await box.getByRole('checkbox', { name: 'A star' }).check();
    await check(box);
    await expect(status(box)).toHaveText(/^Not this one\./);
    await expect(status(box)).toContainText('A star: not right. It marks nothing here.');
    await expect(status(box)).toContainText('A minus: right, not chosen. It stands before a line');
    await expect(status(box)).not.toContainText('A plus:');
    await expect(option(box, 'A plus').locator('.mark')).toHaveText('right');
    await expect(option(box, 'A star').locator('.mark')).toHaveText('not right');
    await expect(option(box, 'A minus').locator('.mark')).toHaveText('right, not chosen');
  });

  test('links from the wrong choice to what cures it; other reasons are a tap away', async ({
    page,
  }) => {
    const box = ask(page, MANY);
    await box.getByRole('checkbox', { name: 'A star' }).check();
    await check(box);
    await expect(option(box, 'A star').getByText('It marks nothing here.')).toBeVisible();
    await expect(
      option(box, 'A star').getByRole('link', { name: 'The difference' }),
    ).toHaveAttribute('href', '/tiny/second/#a-difference');
    const other = option(box, 'A plus').getByText('It stands before a line that is new.');
    await expect(other).toBeHidden();
    await option(box, 'A plus').getByText('Why?').click();
    await expect(other).toBeVisible();
  });

  test('has a hint for whoever asks', async ({ page }) => {
    const box = ask(page, MANY);
    await expect(box.getByText('Look at the difference.')).toBeHidden();
    await box.getByText('Hint').click();
    await expect(box.getByText('Look at the difference.')).toBeVisible();
  });
});

test.describe('typing the answer', () => {
  for (const typed of ['E0308', ' e0308', '`E 0308`', 'error[e0308]']) {
    test(`forgives ${JSON.stringify(typed)}`, async ({ page }) => {
      const box = ask(page, TYPE);
      await box.getByRole('textbox', { name: 'Your answer' }).fill(typed);
      await page.keyboard.press('Enter');
      await expect(status(box)).toHaveText('Right. A text is no number.');
      await expect(box.getByText('by compiling the code')).toBeVisible();
    });
  }

  test('knows an expected mistake and its cure', async ({ page }) => {
    const box = ask(page, TYPE);
    await box.getByRole('textbox').fill('e0433');
    await check(box);
    await expect(status(box)).toHaveText(/^Not this one\. If you wrote E0433: That is for a path/);
    await expect(box.locator('.mistake')).toBeVisible();
    await expect(box.getByRole('link', { name: 'A failure', exact: true })).toBeVisible();
  });

  test('shows the answer after any other mistake', async ({ page }) => {
    const box = ask(page, TYPE);
    await box.getByRole('textbox').fill('E0999');
    await check(box);
    await expect(status(box)).toHaveText('Not this one. A text is no number.');
    await expect(box.getByText('Right answer: E0308')).toBeVisible();
  });

  test('asks for something to be typed, and takes a verdict away when it changes', async ({
    page,
  }) => {
    const box = ask(page, TYPE);
    await check(box);
    await expect(status(box)).toHaveText('Type an answer first.');
    await box.getByRole('textbox').fill('E0999');
    await check(box);
    await box.getByRole('textbox').fill('E0308');
    await box.getByRole('textbox').blur();
    await expect(status(box)).toBeEmpty();
    await check(box);
    await expect(status(box)).toHaveText(/^Right\./);
  });
});

test.describe('putting in order', () => {
  const rightOrder = [/^You write/, /^The compiler/, /^It prints/, /^You mend/];

  test('is not right from the start, and says how each item stands', async ({ page }) => {
    const box = ask(page, ORDER);
    await check(box);
    await expect(status(box)).toHaveText(/^Not this one\. A mistake comes first/);
    await expect(
      box.locator('.items > li .mark').filter({ hasText: /^(not )?right$/ }),
    ).toHaveCount(4);
    await expect(box.getByText('Right order:')).toBeVisible();
  });

  test('works by the buttons, and stays after a reload', async ({ page }) => {
    const box = ask(page, ORDER);
    await putInOrder(box, await rightKeys(box));
    await expect(texts(box)).toHaveText(rightOrder);
    await check(box);
    await expect(status(box)).toHaveText(/^Right\./);
    await page.reload();
    await comeToQuiz(page);
    await expect(status(box)).toHaveText(/^Right\./);
    await expect(texts(box)).toHaveText(rightOrder);
  });

  test('works by the arrow keys, which say where an item is now', async ({ page }) => {
    const box = ask(page, ORDER);
    const keys = await rightKeys(box);
    for (const [place, key] of keys.entries()) {
      await box.locator(`[data-choice="${key}"]`).getByRole('button', { name: 'Move up' }).focus();
      while ((await placeOf(box, key)) > place) await page.keyboard.press('ArrowUp');
    }
    await expect(texts(box)).toHaveText(rightOrder);
    const item = box.locator(`[data-choice="${keys[0]}"]`);
    await item.getByRole('button', { name: 'Move down: You write nobody' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(box.getByText('You write nobody: place 2 of 4')).toBeAttached();
    await expect(item.getByRole('button', { name: 'Move down' })).toBeFocused();
  });

  test('works by dragging with the mouse', async ({ page }) => {
    const box = ask(page, ORDER);
    const [first = ''] = await rightKeys(box);
    const item = box.locator(`[data-choice="${first}"]`);
    await item.scrollIntoViewIfNeeded();
    const from = await item.locator('.text').boundingBox();
    const target = await box.locator('.items > li').first().boundingBox();
    if (!from || !target) throw new Error('the items are there');
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.down();
    for (let step = 1; step <= 10; step++) {
      await page.mouse.move(from.x + 5, from.y + ((target.y - from.y - 10) * step) / 10);
    }
    await page.mouse.up();
    expect(await placeOf(box, first)).toBe(0);
    await check(box);
    await expect(item.locator('.mark')).toHaveText('right');
  });

  test('says so when the tool for it can not be loaded', async ({ page, expectedComplaints }) => {
    expectedComplaints.push(/order\.[\w-]+\.js/, /Failed to load resource/, /ERR_FAILED/);
    await page.route(/\/order\.[\w-]+\.js$/, (route) => route.abort());
    await page.reload();
    await comeToQuiz(page);
    const box = ask(page, ORDER);
    await expect(status(box)).toHaveText(/couldn’t be loaded/);
    await box.getByText('Answer and explanation').click();
    await expect(box.getByText('Right order:')).toBeVisible();
  });
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('an item is dragged by its grip, and the text beside it scrolls the page', async ({
    page,
  }) => {
    const box = ask(page, ORDER);
    await rightKeys(box);
    const last = await box.locator('.items > li').last().getAttribute('data-choice');
    await drag(page, box, last ?? '', '.text');
    expect(await placeOf(box, last ?? '')).toBe(3);
    await drag(page, box, last ?? '', '.grip');
    expect(await placeOf(box, last ?? '')).toBe(0);
  });
});

test('a prediction shows its code, and how the answer was found', async ({ page }) => {
  const box = ask(page, PREDICT);
  await expect(box.getByRole('region', { name: 'examples/greet.rs' })).toContainText('names[1]');
  await box.getByRole('radio', { name: 'Hello, reader!' }).check();
  await check(box);
  await expect(status(box)).toHaveText(
    'Not this one. That name has the index 0. Read again: The difference',
  );
  await box.getByText('Answer and explanation').click();
  await expect(box.getByText('by running the program')).toBeVisible();
});

test('where the quiz can not be loaded, its answers can be read, and a line says so', async ({
  page,
  expectedComplaints,
}) => {
  expectedComplaints.push(SCORER, /Failed to load resource/, /ERR_FAILED/);
  await page.route(SCORER, (route) => route.abort());
  await page.reload();
  await page.locator('quick-check').scrollIntoViewIfNeeded();
  await expect(page.getByText('What checks your answers couldn’t be loaded')).toBeVisible();
  await expect(page.locator('quick-check .act').getByRole('button')).toHaveCount(0);
  const box = ask(page, MANY);
  await option(box, 'A plus').getByText('Why?').click();
  await expect(box.getByText('It stands before a line that is new.').first()).toBeVisible();
  await box.getByText('Answer and explanation').click();
  await expect(box.getByText('Right answers:')).toBeVisible();
});

test('the keyboard alone answers them all', async ({ page }) => {
  await ask(page, MANY).getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(status(ask(page, MANY))).not.toBeEmpty();
  await ask(page, TYPE).getByRole('textbox').focus();
  await page.keyboard.type('E0308');
  await page.keyboard.press('Enter');
  await expect(status(ask(page, TYPE))).toHaveText(/^Right\./);
  await page.keyboard.press('Tab');
  await expect(ask(page, TYPE).getByRole('button', { name: 'Try again' })).toBeFocused();
  const order = ask(page, ORDER);
  await order.getByRole('button', { name: 'Check', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(status(order)).toHaveText(/^Not this one\./);
});

for (const how of ['right', 'wrong'] as const) {
  test(`all answered ${how}, they stay after a reload and can be tried again`, async ({ page }) => {
    await answerAll(page, how);
    const tally = how === 'right' ? '5 of 5 right' : '0 of 5 right';
    await expect(page.getByText(tally)).toBeVisible();
    await page.reload();
    await comeToQuiz(page);
    await expect(page.getByText(tally)).toBeVisible();
    const reread = page.getByText('Worth reading again');
    if (how === 'right') await expect(reread).toBeHidden();
    else await expect(reread).toBeVisible();
    for (const box of await page.locator('fieldset[data-question]').all()) {
      await box.getByRole('button', { name: 'Try again' }).click();
      await expect(status(box)).toBeEmpty();
      await expect(box.locator('.mark').filter({ hasText: /./ })).toHaveCount(0);
    }
    await expect(page.getByText('Answers stay in this browser.').last()).toBeVisible();
    expect((await progressKept(page)).answers).toEqual({});
  });
}

test('at 360 px nothing scrolls sideways, and all there is to touch is 44 px high', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await answerAll(page, 'wrong');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const heights = await page
    .locator('.question :is(button:not(copy-button *), .choice, input[type=text], summary)')
    .evaluateAll((parts) =>
      parts
        .filter((part) => part.checkVisibility())
        .map((part) => part.getBoundingClientRect().height),
    );
  expect(heights.filter((height) => height < 43.5)).toEqual([]);
});

test('with forced colours a verdict is a word with a shape', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await answerAll(page, 'wrong');
  const shapes = await page
    .locator('.mark:not(:empty), .verdict')
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part, '::before').content));
  expect(shapes.length).toBeGreaterThan(5);
  for (const shape of shapes) expect(shape).toMatch(/[✓✗○]/);
});

test('with reduced motion nothing of a question moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await answerAll(page, 'wrong');
  const times = await page.locator('.question *').evaluateAll((parts) =>
    parts.flatMap((part) => {
      const { transitionDuration, animationName } = getComputedStyle(part);
      return [...transitionDuration.split(', '), animationName];
    }),
  );
  expect(new Set(times)).toEqual(new Set(['0s', 'none']));
});

function option(box: Locator, text: string): Locator {
  return box.locator('.option').filter({ has: box.page().getByText(text, { exact: true }) });
}

function marks(box: Locator): Locator {
  return box.locator('.mark').filter({ hasText: /./ });
}

function texts(box: Locator): Locator {
  return box.locator('.items > li .text');
}

async function rightKeys(box: Locator): Promise<string[]> {
  await expect(box.getByRole('button', { name: 'Check', exact: true })).toBeVisible();
  return ((await box.getAttribute('data-answer')) ?? '').split(' ');
}

function placeOf(box: Locator, key: string): Promise<number> {
  return box
    .locator('.items > li')
    .evaluateAll(
      (items, wanted) =>
        items.findIndex((item) => (item as HTMLElement).dataset['choice'] === wanted),
      key,
    );
}

/** Moves a finger from a part of an item to above all items. */
async function drag(page: Page, box: Locator, key: string, part: string): Promise<void> {
  const item = box.locator(`[data-choice="${key}"]`);
  await item.scrollIntoViewIfNeeded();
  const from = await item.locator(part).boundingBox();
  const target = await box.locator('.items > li').first().boundingBox();
  if (!from || !target) throw new Error('the items are there');
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
