/** Prepares the quiz of a page, and loads its scoring when it comes near the viewport. */

import { arrange, showReasons } from './question/arrange.ts';
import { boxesIn } from './question/box.ts';
import { readerSeed } from './reader-seed.ts';
import { whenNearViewport } from './when-near-viewport.ts';

for (const quiz of document.querySelectorAll('quick-check')) {
  for (const box of boxesIn(quiz)) arrange(box, readerSeed());
  whenNearViewport(quiz, () => void load(quiz));
}

/** Loads the scoring; if that fails, the questions work as they do without scripts. */
async function load(quiz: Element): Promise<void> {
  try {
    await import('./quick-check.ts');
  } catch {
    for (const box of boxesIn(quiz)) showReasons(box);
    const { failed = '' } = quiz.querySelector<HTMLElement>('.quiz-messages')?.dataset ?? {};
    const line = quiz.querySelector('.tally');
    if (line) line.textContent = failed;
  }
}
