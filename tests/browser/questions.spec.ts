import type { Locator } from '@playwright/test';
import { check, KINDS, MANY, ORDER, PREDICT, questionBox, status, TYPE } from './setup/kinds.ts';
import { answerAll, SCORER, scrollToQuiz } from './setup/questions.ts';
import { storedProgress } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

test.beforeEach(async ({ page }) => {
  await page.goto(KINDS);
  await scrollToQuiz(page);
});

test.describe('choosing all that apply', () => {
  test('is right with exactly the right choices, and explains each of them', async ({ page }) => {
    const box = questionBox(page, MANY);
    await box.getByRole('checkbox', { name: 'A plus' }).check();
    await box.getByRole('checkbox', { name: 'A minus' }).check();
    await check(box);
    await expect(status(box)).toHaveText(/^Right\. /);
    await expect(box.getByText('It stands before a line that is new.').first()).toBeVisible();
    await expect(box.getByText('It stands before a line that is gone.').first()).toBeVisible();
    await expect(marks(box)).toHaveText(['right', 'right']);
  });

  test('is wrong with only one of them, and marks each choice', async ({ page }) => {
    const box = questionBox(page, MANY);
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

  test('says that more are right if only some of the right ones are chosen', async ({ page }) => {
    const box = questionBox(page, MANY);
    await box.getByRole('checkbox', { name: 'A plus' }).check();
    await check(box);
    await expect(status(box)).toHaveText(/^Some are missing\./);
    await expect(box).toHaveAttribute('data-verdict', 'wrong');
  });

  test('links from a wrong choice to its explanation; other reasons can be opened', async ({
    page,
  }) => {
    const box = questionBox(page, MANY);
    await box.getByRole('checkbox', { name: 'A star' }).check();
    await check(box);
    await expect(option(box, 'A star').getByText('It marks nothing here.')).toBeVisible();
    await expect(
      option(box, 'A star').getByRole('link', { name: 'The difference' }),
    ).toHaveAttribute('href', '/tiny/second/#a-difference');
    const other = option(box, 'A plus').getByText('It stands before a line that is new.');
    await expect(other).toBeHidden();
    const others = box.getByRole('button', { name: 'Why not the others?' });
    await others.click();
    await expect(other).toBeVisible();
    await expect(others).toBeHidden();
  });

  test('has a hint that can be opened', async ({ page }) => {
    const box = questionBox(page, MANY);
    await expect(box.getByText('Look at the difference.')).toBeHidden();
    await box.getByText('Hint').click();
    await expect(box.getByText('Look at the difference.')).toBeVisible();
  });
});

test.describe('typing the answer', () => {
  for (const typed of ['E0308', ' e0308', '`E 0308`', 'error[e0308]']) {
    test(`accepts ${JSON.stringify(typed)}`, async ({ page }) => {
      const box = questionBox(page, TYPE);
      await box.getByRole('textbox', { name: 'Your answer' }).fill(typed);
      await page.keyboard.press('Enter');
      await expect(status(box)).toHaveText('Right. A text is no number.');
      await expect(box.getByText('by compiling the code')).toBeVisible();
    });
  }

  test('explains an expected mistake and links to the section', async ({ page }) => {
    const box = questionBox(page, TYPE);
    await box.getByRole('textbox').fill('e0433');
    await check(box);
    await expect(status(box)).toHaveText(/^Not yet\. If you wrote E0433: That is for a path/);
    await expect(box.locator('.mistake')).toBeVisible();
    await expect(box.getByRole('link', { name: 'A failure', exact: true })).toBeVisible();
  });

  test('shows the answer after any other mistake', async ({ page }) => {
    const box = questionBox(page, TYPE);
    await box.getByRole('textbox').fill('E0999');
    await check(box);
    await expect(status(box)).toHaveText('Not yet. A text is no number.');
    await expect(box.getByText('Right answer: E0308')).toBeVisible();
  });

  test('asks for an answer, and removes the verdict when the answer changes', async ({ page }) => {
    const box = questionBox(page, TYPE);
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

test('a prediction shows its code, and how the answer was found', async ({ page }) => {
  const box = questionBox(page, PREDICT);
  await expect(box.getByRole('figure', { name: 'examples/greet.rs' })).toContainText('names[1]');
  await box.getByRole('radio', { name: 'Hello, reader!' }).check();
  await check(box);
  await expect(status(box)).toHaveText(
    'Not this one. That name has the index 0. Read again: The difference',
  );
  await box.getByText('Answer and explanation').click();
  await expect(box.getByText('by running the program')).toBeVisible();
});

test('if the scoring can not be loaded, the answers are readable, and a message says so', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(SCORER, /Failed to load resource/, /ERR_FAILED/);
  await page.route(SCORER, (route) => route.abort());
  await page.reload();
  await page.locator('quick-check').scrollIntoViewIfNeeded();
  await expect(page.getByText('The script that scores answers could not be loaded')).toBeVisible();
  await expect(page.locator('quick-check .act').getByRole('button')).toHaveCount(0);
  const box = questionBox(page, MANY);
  await option(box, 'A plus').getByText('Why?').click();
  await expect(box.getByText('It stands before a line that is new.').first()).toBeVisible();
  await box.getByText('Answer and explanation').click();
  await expect(box.getByText('Right answers:')).toBeVisible();
});

test('all questions can be answered by keyboard alone', async ({ page }) => {
  await questionBox(page, MANY).getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(status(questionBox(page, MANY))).not.toBeEmpty();
  await questionBox(page, TYPE).getByRole('textbox').focus();
  await page.keyboard.type('E0308');
  await page.keyboard.press('Enter');
  await expect(status(questionBox(page, TYPE))).toHaveText(/^Right\./);
  await page.keyboard.press('Tab');
  await expect(questionBox(page, TYPE).getByRole('button', { name: 'Try again' })).toBeFocused();
  const order = questionBox(page, ORDER);
  await order.getByRole('button', { name: 'Check', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(status(order)).toHaveText(/^Not yet\./);
});

for (const how of ['right', 'wrong'] as const) {
  test(`${how} answers to all questions survive a reload and can be tried again`, async ({
    page,
  }) => {
    await answerAll(page, how);
    const tally = how === 'right' ? '5 of 5 right' : '0 of 5 right';
    await expect(page.getByText(tally, { exact: true })).toBeVisible();
    await page.reload();
    await scrollToQuiz(page);
    await expect(page.getByText(tally, { exact: true })).toBeVisible();
    const reread = page.getByText('Worth reading again');
    if (how === 'right') await expect(reread).toBeHidden();
    else await expect(reread).toBeVisible();
    for (const box of await page.locator('fieldset[data-question]').all()) {
      await box.getByRole('button', { name: 'Try again' }).click();
      await expect(status(box)).toBeEmpty();
      await expect(box.locator('.mark').filter({ hasText: /./ })).toHaveCount(0);
    }
    await expect(page.getByText('Answers stay in this browser.').last()).toBeVisible();
    expect((await storedProgress(page)).answers).toEqual({});
  });
}

function option(box: Locator, text: string): Locator {
  return box.locator('.option').filter({ has: box.page().getByText(text, { exact: true }) });
}

function marks(box: Locator): Locator {
  return box.locator('.mark').filter({ hasText: /./ });
}
