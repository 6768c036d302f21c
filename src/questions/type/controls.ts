import { forgetDraft, keepDraft } from '../../browser/drafts.ts';
import { isAcceptedAnswer } from '../../core/quiz/grading.ts';
import { inputsOf, keyOf } from '../box.ts';
import type { QuestionControls } from '../controls.ts';

/** A text field. */
export const typeControls: QuestionControls = {
  name: 'type',
  given(box) {
    const typed = inputsOf(box)[0]?.value.trim() ?? '';
    return typed === '' ? undefined : [typed];
  },
  show(box, [text = '']) {
    const [input] = inputsOf(box);
    if (input) input.value = text;
    forgetDraft(keyOf(box));
    return input !== undefined;
  },
  clear(box) {
    for (const input of inputsOf(box)) input.value = '';
    forgetDraft(keyOf(box));
  },
  isRight: ([typed = ''], accepted) => isAcceptedAnswer(typed, accepted),
  prepare(box, ready) {
    for (const input of inputsOf(box)) keepDraft(input, keyOf(box));
    box.querySelector('.typed')?.removeAttribute('hidden');
    ready();
  },
};
