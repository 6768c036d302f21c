/** The quiz of a page: what scores it is loaded when it comes near the view. */

import { arrange, showReasons } from './question/arrange.ts';
import { boxesIn } from './question/box.ts';
import { readerSeed } from './reader-seed.ts';
import { whenNearViewport } from './when-near-viewport.ts';

for (const quiz of document.querySelectorAll('quick-check')) {
  for (const box of boxesIn(quiz)) arrange(box, readerSeed());
  whenNearViewport(quiz, () => void load(quiz));
}

/** Without what scores them, questions are what they are without any script. */
async function load(quiz: Element): Promise<void> {
  try {
    await import('./quick-check.ts');
  } catch {
    for (const box of boxesIn(quiz)) showReasons(box);
    const { failed = '' } = quiz.querySelector<HTMLElement>('.quiz-words')?.dataset ?? {};
    const line = quiz.querySelector('.tally');
    if (line) line.textContent = failed;
  }
}
