import { isRightChoice } from '../../core/quiz/grading.ts';
import { inputsOf, partKey, partsOf } from '../box.ts';
import type { QuestionControls } from '../controls.ts';

/** Radio buttons, or check boxes for all that apply. */
export const chooseControls: QuestionControls = {
  name: 'choose',
  given(box) {
    const chosen = partsOf(box).filter(isChecked).map(partKey);
    return chosen.length > 0 ? chosen : undefined;
  },
  show(box, given) {
    const parts = partsOf(box);
    const keys = parts.map(partKey);
    if (!given.every((key) => keys.includes(key))) return false;
    for (const part of parts) {
      const input = part.querySelector('input');
      if (input) input.checked = given.includes(partKey(part));
    }
    return true;
  },
  clear(box) {
    for (const input of inputsOf(box)) input.checked = false;
  },
  isRight: isRightChoice,
  mark({ key }, given, right) {
    if (given.includes(key)) return right.includes(key) ? 'right' : 'wrong';
    return right.includes(key) ? 'missed' : undefined;
  },
};

function isChecked(part: HTMLElement): boolean {
  return part.querySelector('input')?.checked === true;
}
