import { requireIsland } from '../browser/read-island.ts';
import {
  type KindMessages,
  QUESTION_MESSAGES,
  type QuestionMessages,
} from '../core/islands/question.ts';

/** The element of a question: the `fieldset` in `Question.astro`. */
export type QuestionBox = HTMLFieldSetElement;

/** All questions inside an element. */
export function boxesIn(parent: ParentNode): QuestionBox[] {
  return [...parent.querySelectorAll<QuestionBox>('fieldset[data-question]')];
}

/** The question that contains the target of an event. */
export function boxOf(target: EventTarget | null): QuestionBox | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest('form')?.querySelector<QuestionBox>('fieldset[data-question]') ?? undefined;
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

/** The right answer: keys, in order if that matters, or the accepted strings. */
export function rightAnswer(box: QuestionBox): string[] {
  return (box.dataset['answer'] ?? '').split(' ').filter(Boolean).map(decodeURIComponent);
}

/** The choices or items, in the order shown. */
export function partsOf(box: QuestionBox): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('[data-choice]')];
}

/** The key of a choice or an item. */
export function partKey({ dataset }: HTMLElement): string {
  return dataset['choice'] ?? '';
}

export function inputsOf(box: QuestionBox): HTMLInputElement[] {
  return [...box.querySelectorAll('input')];
}

let known: QuestionMessages | undefined;

/**
 * The messages of questions, which every page with questions has once.
 *
 * @throws Error if the page has none
 */
export function questionMessages(): QuestionMessages {
  known ??= requireIsland<QuestionMessages>(QUESTION_MESSAGES);
  return known;
}

/** The messages of a question's kind; their type is a promise of the kind. */
export function kindMessages<M extends KindMessages>({ dataset }: QuestionBox): Partial<M> {
  return (questionMessages().kinds[dataset['kind'] ?? ''] ?? {}) as Partial<M>;
}
