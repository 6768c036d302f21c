/** Prepares the quiz of a page, and loads its scoring when it comes near the viewport. */

import { needed } from '../browser/missing-part.ts';
import { readIsland } from '../browser/read-island.ts';
import { whenNearViewport } from '../browser/when-near-viewport.ts';
import { QUIZ_MESSAGES, type QuizMessages } from '../core/islands/quiz.ts';
import { boxesIn } from '../questions/box.ts';
import { showReasons, shuffleChoices } from './question/arrange.ts';
import { readerSeed } from './reader-seed.ts';

for (const quiz of document.querySelectorAll('quick-check')) {
  for (const box of boxesIn(quiz)) shuffleChoices(box, readerSeed());
  whenNearViewport(quiz, () => void load(quiz));
}

/** Loads the scoring; if that fails, the questions work as they do without scripts. */
async function load(quiz: Element): Promise<void> {
  try {
    // Both at once: the first would ask for the second only after it has arrived.
    await needed(Promise.all([import('./quick-check.ts'), import('./question/verdict.ts')]));
  } catch {
    for (const box of boxesIn(quiz)) showReasons(box);
    const line = quiz.querySelector('.tally');
    if (line) line.textContent = readIsland<QuizMessages>(QUIZ_MESSAGES)?.failed ?? '';
  }
}
