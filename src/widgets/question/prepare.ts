import { shuffle } from '../../core/quiz/shuffle.ts';
import { whenNear } from '../near.ts';
import { keyOf, kindOf, partsOf, type QuestionBox, rightKeys, words } from './box.ts';

/**
 * Makes a question ready to be answered: its choices in the reader's own order, its buttons there.
 *
 * @param seed the reader's own
 */
export function prepare(box: QuestionBox, seed: string): void {
  box.dataset['ready'] = '';
  mix(box, seed);
  box.querySelector('.typed')?.removeAttribute('hidden');
  const button = box.querySelector<HTMLButtonElement>('.act button');
  if (kindOf(box) !== 'order') {
    if (button) button.hidden = false;
    return;
  }
  whenNear(box, () => void makeMovable(box, button));
}

async function makeMovable(box: QuestionBox, button: HTMLButtonElement | null): Promise<void> {
  try {
    const { movable } = await import('./order.ts');
    movable(box);
    if (button) button.hidden = false;
  } catch {
    const verdict = box.querySelector('.verdict');
    if (verdict) verdict.textContent = words('orderFailed');
  }
}

function mix(box: QuestionBox, seed: string): void {
  const parts = partsOf(box);
  const keys = parts.map(({ dataset }) => dataset['choice'] ?? '');
  const order = shuffle(keys, seed, keyOf(box));
  // An order to be found must not be there from the start.
  const usable =
    kindOf(box) === 'order' && order.join() === rightKeys(box).join() ? order.reverse() : order;
  const focused = document.activeElement;
  const last = parts.at(-1)?.nextSibling ?? null;
  const parent = parts[0]?.parentNode;
  for (const key of usable) {
    const part = parts[keys.indexOf(key)];
    if (part) parent?.insertBefore(part, last);
  }
  // What is moved loses the focus, and a keyboard had brought it there.
  if (focused instanceof HTMLElement && box.contains(focused))
    focused.focus({ preventScroll: true });
}
