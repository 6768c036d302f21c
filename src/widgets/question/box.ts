/** The box of a question: a `fieldset` as `Question.astro` makes it. */
export type QuestionBox = HTMLFieldSetElement;

export type QuestionKind = 'choose' | 'type' | 'order';

/** All questions below an element. */
export function boxesIn(parent: ParentNode): QuestionBox[] {
  return [...parent.querySelectorAll<QuestionBox>('fieldset[data-question]')];
}

/** The box of the question that an event is about. */
export function boxOf(target: EventTarget | null): QuestionBox | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest('form')?.querySelector<QuestionBox>('fieldset[data-question]') ?? undefined;
}

export function kindOf(box: QuestionBox): QuestionKind {
  const { kind } = box.dataset;
  return kind === 'type' || kind === 'order' ? kind : 'choose';
}

/** Where the question's answers are kept. */
export function keyOf(box: QuestionBox): string {
  return box.dataset['question'] ?? '';
}

/** The verdict that the box shows; undefined while it is open. */
export function verdictOf(box: QuestionBox): boolean | undefined {
  const { verdict } = box.dataset;
  return verdict === undefined ? undefined : verdict === 'right';
}

/** The keys of the right choices, or of all items in the right order. */
export function rightKeys(box: QuestionBox): string[] {
  return (box.dataset['answer'] ?? '').split(' ').filter(Boolean);
}

/** The choices or items, in the order in which they stand. */
export function partsOf(box: QuestionBox): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('[data-choice]')];
}

export function inputsOf(box: QuestionBox): HTMLInputElement[] {
  return [...box.querySelectorAll('input')];
}

/** The interface's words for questions, which the page has once. */
export function message(name: string): string {
  return document.getElementById('question-words')?.dataset[name] ?? '';
}

/** The link to what explains the mistake that was made in a question. */
export function remediationLink(box: QuestionBox): HTMLAnchorElement | undefined {
  const made = '[data-mark="wrong"] .see a, .mistake[data-made] .see a';
  return (
    box.querySelector<HTMLAnchorElement>(made) ??
    box.querySelector<HTMLAnchorElement>('.explanation > .see a') ??
    undefined
  );
}
