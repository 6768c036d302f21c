import { shuffle } from '../../core/quiz/shuffle.ts';
import { keyOf, kindOf, partsOf, type QuestionBox, rightKeys } from './box.ts';

/**
 * Puts a question's choices into the reader's own order, and hides the reasons: there is a script
 * that will show them. To be done before a reader can have a hand on a choice, since one that moves
 * under a finger loses the press.
 *
 * @param seed the reader's own
 */
export function arrange(box: QuestionBox, seed: string): void {
  box.dataset['arranged'] = '';
  const parts = partsOf(box);
  const keys = parts.map(({ dataset }) => dataset['choice'] ?? '');
  const order = shuffle(keys, seed, keyOf(box));
  // An order to be found must not be there from the start.
  const usable =
    kindOf(box) === 'order' && order.join() === rightKeys(box).join() ? order.reverse() : order;
  const last = parts.at(-1)?.nextSibling ?? null;
  const parent = parts[0]?.parentNode;
  for (const key of usable) {
    const part = parts[keys.indexOf(key)];
    if (part) parent?.insertBefore(part, last);
  }
}

/** Takes back that a script will show the reasons. */
export function showReasons(box: QuestionBox): void {
  delete box.dataset['arranged'];
}
