import { shuffle } from '../../core/quiz/shuffle.ts';
import { keyOf, partKey, partsOf, type QuestionBox, rightAnswer } from '../../questions/box.ts';

/**
 * Puts a question's choices into the reader's own order, and hides the reasons until the script
 * shows them. Call it before the reader can press a choice: one that moves while it is pressed does
 * not get the click.
 *
 * @param seed the reader's seed
 */
export function shuffleChoices(box: QuestionBox, seed: string): void {
  box.dataset['arranged'] = '';
  const parts = partsOf(box);
  const keys = parts.map(partKey);
  const order = shuffle(keys, seed, keyOf(box));
  // A question about the order must not start with the right one.
  const usable = order.join() === rightAnswer(box).join() ? order.reverse() : order;
  const last = parts.at(-1)?.nextSibling ?? null;
  const parent = parts[0]?.parentNode;
  for (const key of usable) {
    const part = parts[keys.indexOf(key)];
    if (part) parent?.insertBefore(part, last);
  }
}

/** Shows the reasons again, for a page whose script could not be loaded. */
export function showReasons(box: QuestionBox): void {
  delete box.dataset['arranged'];
}
