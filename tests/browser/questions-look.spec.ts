import { KINDS } from './setup/kinds.ts';
import { answerAll, scrollToQuiz } from './setup/questions.ts';
import { expect, test } from './setup/test.ts';

test.beforeEach(async ({ page }) => {
  await page.goto(KINDS);
  await scrollToQuiz(page);
});

test('at 360 px nothing scrolls sideways, and all touch targets are 44 px high', async ({
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

test('with forced colours a verdict is a word with a symbol', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await answerAll(page, 'wrong');
  const shapes = await page
    .locator('.mark:not(:empty), .verdict')
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part, '::before').content));
  expect(shapes.length).toBeGreaterThan(5);
  for (const shape of shapes) expect(shape).toMatch(/[✓✗○]/);
});

test('with reduced motion nothing in a question is animated', async ({ page }) => {
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
