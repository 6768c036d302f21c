import { answer, boxOf, LESSON, QUESTIONS, SCORER, scrollToQuiz } from './setup/questions.ts';
import { expect, test } from './setup/test.ts';

const [first, second] = QUESTIONS;

test.beforeEach(async ({ page }) => {
  await page.goto(LESSON);
  await scrollToQuiz(page);
});

test('a right answer is marked as right and explained', async ({ page }) => {
  await answer(page, first, 'right');
  const box = boxOf(page, first);
  await expect(box.getByRole('status')).toHaveText(/^Right\./);
  await expect(box.locator('.explanation').getByText('does: see the exchange')).toBeVisible();
  await expect(page.getByText('1 of 2 right', { exact: true })).toBeVisible();
});

test('a wrong answer is marked as wrong, explained, and can be tried again', async ({ page }) => {
  await answer(page, first, 'wrong');
  const box = boxOf(page, first);
  await expect(box.getByRole('status')).toHaveText(/^Not this one\./);
  await expect(box.getByText('Right answer: The trait IntoResponse')).toBeVisible();
  await expect(page.getByText('0 of 2 right')).toBeVisible();

  await box.getByRole('button', { name: 'Try again' }).click();
  await expect(box.getByRole('radio').first()).toBeFocused();
  await expect(box.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(box.getByRole('status')).toBeEmpty();
  await expect(box.getByText('Right answer: The trait IntoResponse')).toBeHidden();
  await expect(page.getByText('Answers stay in this browser.').last()).toBeVisible();

  await answer(page, first, 'right');
  await expect(box.getByRole('status')).toHaveText(/^Right\./);
});

test('a choice made while the quiz is still loading is kept', async ({ page }) => {
  let press = () => {};
  const isPressed = new Promise<void>((resolve) => {
    press = resolve;
  });
  await page.route(SCORER, async (route) => {
    await isPressed;
    await route.continue();
  });
  await page.reload();
  const box = boxOf(page, first);
  const choice = box.getByText(first.right).first();
  await choice.hover();
  await page.mouse.down();
  press();
  await expect(box.getByRole('button', { name: 'Check' })).toBeVisible();
  await page.mouse.up();
  await expect(box.getByRole('radio', { name: first.right })).toBeChecked();
});

test('a question can be answered by keyboard alone', async ({ page }) => {
  const box = boxOf(page, second);
  await boxOf(page, first).getByText('Answer and explanation').focus();
  await page.keyboard.press('Tab');
  await expect(box.getByRole('radio').first()).toBeFocused();
  const right = box.getByRole('radio', { name: second.right });
  // Each reader has a different order of choices.
  for (let step = 0; step < 3 && !(await right.isChecked()); step++) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(right).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(box.getByRole('status')).toHaveText(/^Right\./);
  await page.keyboard.press('Tab');
  await expect(box.getByRole('button', { name: 'Try again' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(box.getByRole('status')).toBeEmpty();
});

test('Check without a choice asks for one, and choosing removes the message', async ({ page }) => {
  const box = boxOf(page, first);
  await box.getByRole('button', { name: 'Check' }).click();
  await expect(box.getByRole('status')).toHaveText('Choose an answer first.');
  await box.getByRole('radio', { name: first.wrong }).check();
  await expect(box.getByRole('status')).toBeEmpty();
});

test('a verdict that is withdrawn at once opens no explanation', async ({ page }) => {
  const box = boxOf(page, first);
  await box.getByRole('radio', { name: first.wrong }).check();
  await box.getByRole('button', { name: 'Check' }).evaluate(async (button: HTMLElement) => {
    const frame = () => new Promise(requestAnimationFrame);
    button.click();
    button.click();
    await frame();
    await frame();
  });
  await expect(box.getByRole('status')).toBeEmpty();
  await expect(box.getByText('Right answer: The trait IntoResponse')).toBeHidden();
});

test('another choice removes the verdict', async ({ page }) => {
  await answer(page, first, 'wrong');
  const box = boxOf(page, first);
  await box.getByRole('radio', { name: first.right }).check();
  await expect(box.getByRole('status')).toBeEmpty();
  await expect(box.getByRole('radio', { name: first.right })).toBeChecked();
  await box.getByRole('button', { name: 'Check' }).click();
  await expect(box.getByRole('status')).toHaveText(/^Right\./);
});

test('answers and their verdicts survive a reload', async ({ page }) => {
  await answer(page, first, 'right');
  await answer(page, second, 'wrong');
  await page.reload();
  await scrollToQuiz(page);
  await expect(boxOf(page, first).getByRole('radio', { name: first.right })).toBeChecked();
  await expect(boxOf(page, first).getByRole('status')).toHaveText(/^Right\./);
  await expect(boxOf(page, second).getByRole('status')).toHaveText(/^Not this one\./);
  await expect(page.getByText('1 of 2 right', { exact: true })).toBeVisible();
});

test('an explanation that the reader closed stays closed', async ({ page }) => {
  await answer(page, first, 'right');
  await boxOf(page, first).getByText('Answer and explanation').click();
  await answer(page, second, 'right');
  await expect(page.getByText('2 of 2 right', { exact: true })).toBeVisible();
  await expect(
    boxOf(page, first).locator('.explanation').getByText('does: see the exchange'),
  ).toBeHidden();
});

test('a second tab shows what was answered in the first', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto(LESSON);
  await scrollToQuiz(other);
  const box = boxOf(other, first);
  await page.bringToFront();
  await answer(page, first, 'wrong');
  await expect(box.getByRole('status')).toHaveText(/^Not this one\./);
  await expect(box.getByRole('radio', { name: first.wrong })).toBeChecked();

  await boxOf(page, first).getByRole('button', { name: 'Try again' }).click();
  await expect(box.getByRole('status')).toBeEmpty();
  await expect(box.getByRole('button', { name: 'Check' })).toBeVisible();
  await answer(page, first, 'right');
  await expect(box.getByRole('status')).toHaveText(/^Right\./);
});

test('the questions are listed with their verdicts, and the end leads on', async ({ page }) => {
  await page.goto(LESSON);
  await scrollToQuiz(page);
  const list = page.getByRole('list', { name: 'Questions' }).getByRole('link');
  await expect(list).toHaveText(['Question 1', 'Question 2']);
  await answer(page, QUESTIONS[0], 'right');
  await expect(list).toHaveText(['Question 1: right', 'Question 2']);
  const goOn = page.locator('quick-check').getByRole('link', { name: 'The second phase' });
  await expect(goOn).toHaveCount(0);
  await answer(page, QUESTIONS[1], 'wrong');
  await expect(list).toHaveText(['Question 1: right', 'Question 2: not right']);
  await expect(goOn).toHaveAttribute('href', '/tiny/second/');
});
