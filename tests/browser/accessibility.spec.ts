import type { Page } from '@playwright/test';
import { violationsOn } from './setup/axe.ts';
import { importFile, sample } from './setup/progress.ts';
import { answer, answerAll, LESSON, QUESTIONS, scrollToQuiz } from './setup/questions.ts';
import { answerLongAgo } from './setup/review.ts';
import { store } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

/** The pages and states to check, each with the steps that lead to it. */
const scenes: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  home: (page) => page.goto('/'),
  'a guide': (page) => page.goto('/tiny/'),
  'a lesson': (page) => page.goto(LESSON),
  'a diff and a compiler error': (page) => page.goto('/tiny/second/'),
  'the 404 page': (page) => page.goto('/no/such/page/'),
  'search with results': async (page) => {
    await page.goto('/search/?q=phase');
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/found/);
  },
  'the search dialog': async (page) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await page.keyboard.type('phase');
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/found/);
  },
  'a quiz answered right and wrong': async (page) => {
    await page.goto(LESSON);
    await answer(page, QUESTIONS[0], 'right');
    await answer(page, QUESTIONS[1], 'wrong');
  },
  'questions of every kind, answered wrong': async (page) => {
    await page.goto('/tiny/second/');
    await answerAll(page, 'wrong');
  },
  'open questions': async (page) => {
    await page.goto('/tiny/second/');
    await scrollToQuiz(page);
    await expect(page.getByRole('button', { name: 'Check', exact: true })).toHaveCount(5);
    // Otherwise the phase bar covers some of them.
    await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  },
  "a guide's check with its result": async (page) => {
    await page.goto('/tiny/check/');
    await answerAll(page, 'wrong');
  },
  'the review, with questions due': async (page) => {
    await page.goto('/review/');
    await answerLongAgo(page);
    await page.reload();
  },
  'an answered question in a review': async (page) => {
    await page.goto('/review/');
    await answerLongAgo(page);
    await page.reload();
    await page.getByRole('button', { name: 'Start a session' }).click();
    await answerAll(page, 'wrong');
  },
  'the offline page': (page) => page.goto('/offline/'),
  'the progress page, with all its messages': async (page) => {
    await page.goto('/');
    await store(page, 'no progress');
    await page.goto('/progress/');
    await importFile(page, JSON.stringify(sample));
    await page.getByRole('button', { name: 'Start over with Tiny From Zero' }).click();
  },
  'an enlarged diagram': async (page) => {
    await page.goto(LESSON);
    await page.getByRole('button', { name: 'Enlarge' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
};

for (const [name, open] of Object.entries(scenes)) {
  test(`axe finds no violations in ${name}, in both themes, on a phone and a laptop`, async ({
    page,
    expectedErrors,
  }) => {
    expectedErrors.push(/^404: /, /status of 404/);
    await open(page);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${colorScheme}, ${width} wide`).toEqual([]);
      }
    }
  });
}

async function violations(page: Page): Promise<string[]> {
  // The bar that stays at the top covers what is below it until the reader scrolls.
  await page.evaluate(() => scrollTo(0, 0));
  return violationsOn(page);
}
