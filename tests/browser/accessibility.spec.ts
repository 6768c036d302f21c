import type { Page } from '@playwright/test';
import { violationsOn } from './setup/axe.ts';
import { importFile, sample } from './setup/progress.ts';
import { answer, answerAll, comeToQuiz, LESSON, QUESTIONS } from './setup/questions.ts';
import { answerLongAgo } from './setup/review.ts';
import { store } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

/** What a reader may have on the screen, by the way there. */
const scenes: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  home: (page) => page.goto('/'),
  'a guide': (page) => page.goto('/tiny/'),
  'a lesson': (page) => page.goto(LESSON),
  'a difference and a message of the compiler': (page) => page.goto('/tiny/second/'),
  'the page for what is not there': (page) => page.goto('/no/such/page/'),
  'search with results': async (page) => {
    await page.goto('/search/?q=phase');
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/found/);
  },
  'the search over a page': async (page) => {
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
  'questions that wait for an answer': async (page) => {
    await page.goto('/tiny/second/');
    await comeToQuiz(page);
    await expect(page.getByRole('button', { name: 'Check', exact: true })).toHaveCount(5);
    // Else the phase bar covers some of them.
    await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  },
  "a guide's check with its result": async (page) => {
    await page.goto('/tiny/check/');
    await answerAll(page, 'wrong');
  },
  'review, with questions due': async (page) => {
    await page.goto('/review/');
    await answerLongAgo(page);
    await page.reload();
  },
  'a question of a review, answered': async (page) => {
    await page.goto('/review/');
    await answerLongAgo(page);
    await page.reload();
    await page.getByRole('button', { name: 'Start a session' }).click();
    await answerAll(page, 'wrong');
  },
  'the page for being offline': (page) => page.goto('/offline/'),
  'progress, with all that it can show': async (page) => {
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
  test(`axe finds no fault in ${name}, in both themes, on a phone and a laptop`, async ({
    page,
    expectedComplaints,
  }) => {
    expectedComplaints.push(/^404: /, /status of 404/);
    await open(page);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await faults(page), `${colorScheme}, ${width} wide`).toEqual([]);
      }
    }
  });
}

async function faults(page: Page): Promise<string[]> {
  const violations = await violationsOn(page);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      // What is clicked is the label around a radio button, and it is large.
      .filter(({ html }) => !(id === 'target-size' && /type="(radio|checkbox)"/.test(html)))
      .map(({ target, failureSummary }) => `${id}: ${help}\n${target}\n${failureSummary}`),
  );
}
