import { isRightChoice } from '../../core/quiz/grading.ts';
import { inputsOf, partKey, partsOf } from '../box.ts';
import type { QuestionControls } from '../controls.ts';

/** Radio buttons, or check boxes for all that apply. */
export const chooseControls: QuestionControls = {
  name: 'choose',
  given(box) {
    const chosen = inputsOf(box).flatMap(({ checked, value }) => (checked ? [value] : []));
    return chosen.length > 0 ? chosen : undefined;
  },
  show(box, given) {
    const keys = partsOf(box).map(partKey);
    if (!given.every((key) => keys.includes(key))) return false;
    for (const input of inputsOf(box)) input.checked = given.includes(input.value);
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
