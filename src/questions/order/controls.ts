import { whenNearViewport } from '../../browser/when-near-viewport.ts';
import { isRightOrder } from '../../core/quiz/grading.ts';
import { kindMessages, partKey, partsOf } from '../box.ts';
import type { QuestionControls } from '../controls.ts';
import type { OrderMessages } from './messages.ts';

/** Items to move up and down. */
export const orderControls: QuestionControls = {
  name: 'order',
  given: (box) => partsOf(box).map(partKey),
  show(box, given) {
    const parts = partsOf(box);
    const keys = parts.map(partKey);
    if (given.length !== keys.length || !given.every((key) => keys.includes(key))) return false;
    if (given.join() !== keys.join()) {
      parts[0]?.parentElement?.append(...given.flatMap((key) => parts[keys.indexOf(key)] ?? []));
    }
    return true;
  },
  /** The items keep their order. */
  clear() {},
  isRight: isRightOrder,
  mark: ({ key, index }, _, right) => (right[index] === key ? 'right' : 'wrong'),
  prepare(box, ready) {
    whenNearViewport(box, async () => {
      try {
        const { makeMovable } = await import('./move-items.ts');
        makeMovable(box);
        ready();
      } catch {
        const verdict = box.querySelector('.verdict');
        if (verdict) verdict.textContent = kindMessages<OrderMessages>(box).failed ?? '';
      }
    });
  },
};
