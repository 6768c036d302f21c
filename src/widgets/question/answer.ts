import { isAcceptedAnswer, isRightChoice, isRightOrder } from '../../core/quiz/grading.ts';
import { inputsOf, kindOf, partsOf, type QuestionBox, rightKeys } from './box.ts';

/** The reader's current answer: keys or the typed text; undefined if there is none yet. */
export function givenAnswer(box: QuestionBox): readonly string[] | undefined {
  if (kindOf(box) === 'order') return partsOf(box).map(({ dataset }) => dataset['choice'] ?? '');
  if (kindOf(box) === 'type') {
    const typed = inputsOf(box)[0]?.value.trim() ?? '';
    return typed === '' ? undefined : [typed];
  }
  const chosen = inputsOf(box).flatMap(({ checked, value }) => (checked ? [value] : []));
  return chosen.length > 0 ? chosen : undefined;
}

/** Whether an answer is right. */
export function isRight(box: QuestionBox, given: readonly string[]): boolean {
  switch (kindOf(box)) {
    case 'choose':
      return isRightChoice(given, rightKeys(box));
    case 'order':
      return isRightOrder(given, rightKeys(box));
    case 'type':
      return isAcceptedAnswer(given[0] ?? '', acceptedAnswers(box));
  }
}

/**
 * Shows an answer in the box, as if the reader had just given it.
 *
 * @returns false if one of its choices no longer exists, so that it can't be shown
 */
export function setAnswer(box: QuestionBox, given: readonly string[]): boolean {
  const parts = partsOf(box);
  const keys = parts.map(({ dataset }) => dataset['choice'] ?? '');
  if (kindOf(box) === 'type') {
    const [input] = inputsOf(box);
    if (input) input.value = given[0] ?? '';
    return input !== undefined;
  }
  if (!given.every((key) => keys.includes(key))) return false;
  if (kindOf(box) === 'order') {
    if (given.length !== keys.length) return false;
    const parent = parts[0]?.parentElement;
    if (given.join() !== keys.join()) {
      parent?.append(...given.flatMap((key) => parts[keys.indexOf(key)] ?? []));
    }
    return true;
  }
  for (const input of inputsOf(box)) input.checked = given.includes(input.value);
  return true;
}

/** Clears the reader's answer; items keep their order. */
export function clear(box: QuestionBox): void {
  for (const input of inputsOf(box)) {
    input.checked = false;
    if (kindOf(box) === 'type') input.value = '';
  }
}

function acceptedAnswers(box: QuestionBox): readonly string[] {
  const value: unknown = JSON.parse(box.dataset['accept'] ?? '[]');
  return Array.isArray(value) ? value.map(String) : [];
}
