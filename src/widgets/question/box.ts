/** The element of a question: the `fieldset` in `Question.astro`. */
export type QuestionBox = HTMLFieldSetElement;

export type QuestionKind = 'choose' | 'type' | 'order';

/** All questions inside an element. */
export function boxesIn(parent: ParentNode): QuestionBox[] {
  return [...parent.querySelectorAll<QuestionBox>('fieldset[data-question]')];
}

/** The question that contains the target of an event. */
export function boxOf(target: EventTarget | null): QuestionBox | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest('form')?.querySelector<QuestionBox>('fieldset[data-question]') ?? undefined;
}

export function kindOf(box: QuestionBox): QuestionKind {
  const { kind } = box.dataset;
  return kind === 'type' || kind === 'order' ? kind : 'choose';
}

/** The key under which the question's answers are stored. */
export function keyOf(box: QuestionBox): string {
  return box.dataset['question'] ?? '';
}

/** Whether the answer shown is right; undefined while the question is open. */
export function verdictOf(box: QuestionBox): boolean | undefined {
  const { verdict } = box.dataset;
  return verdict === undefined ? undefined : verdict === 'right';
}

/** The keys of the right choices, or of all items in the right order. */
export function rightKeys(box: QuestionBox): string[] {
  return (box.dataset['answer'] ?? '').split(' ').filter(Boolean);
}

/** The choices or items, in the order shown. */
export function partsOf(box: QuestionBox): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('[data-choice]')];
}

export function inputsOf(box: QuestionBox): HTMLInputElement[] {
  return [...box.querySelectorAll('input')];
}

/** A message about questions, from the template that the page contains once. */
export function message(name: string): string {
  return document.getElementById('question-messages')?.dataset[name] ?? '';
}
