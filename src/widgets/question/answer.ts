import { isAcceptedAnswer, isRightChoice, isRightOrder } from '../../core/quiz/grading.ts';
import { inputsOf, kindOf, partsOf, type QuestionBox, rightKeys } from './box.ts';

/** What the reader has given: keys or the typed text; undefined where nothing is given yet. */
export function givenIn(box: QuestionBox): readonly string[] | undefined {
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
      return isAcceptedAnswer(given[0] ?? '', accepted(box));
  }
}

/**
 * Puts an answer into the box, as if the reader had just given it.
 *
 * @returns false where a choice of it is gone: it can't be shown any more
 */
export function putIn(box: QuestionBox, given: readonly string[]): boolean {
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

/** Takes out what the reader has given; items stay in the order they are in. */
export function clear(box: QuestionBox): void {
  for (const input of inputsOf(box)) {
    input.checked = false;
    if (kindOf(box) === 'type') input.value = '';
  }
}

function accepted(box: QuestionBox): readonly string[] {
  const value: unknown = JSON.parse(box.dataset['accept'] ?? '[]');
  return Array.isArray(value) ? value.map(String) : [];
}
