import type { RenderedChoice, RenderedMistake } from '../core/quiz/rendered.ts';
import type { RenderInline } from './kind.ts';
import { type Choice, choiceKey } from './question.ts';

/**
 * Renders the choices or items of a question.
 *
 * @param field the name of their list in the question
 */
export function renderChoices(
  field: string,
  choices: readonly Choice[],
  isRight: (index: number) => boolean,
  inline: RenderInline,
): RenderedChoice[] {
  return choices.map((choice, index) => ({
    key: choiceKey(choice),
    html: inline(choice.text, [field, index]),
    right: isRight(index),
    ...renderReason(choice, [field, index], inline),
  }));
}

/** Renders the expected wrong answers, from the list `mistakes` of a question. */
export function renderMistakes(
  mistakes: readonly Choice[],
  inline: RenderInline,
): RenderedMistake[] {
  return mistakes.map((mistake, index) => ({
    text: mistake.text,
    ...renderReason(mistake, ['mistakes', index], inline),
  }));
}

function renderReason(
  { why, see }: Choice,
  at: readonly (string | number)[],
  inline: RenderInline,
): Pick<RenderedChoice, 'whyHtml' | 'seeHtml'> {
  return {
    ...(why === undefined ? {} : { whyHtml: inline(why, [...at, 'why']) }),
    ...(see === undefined ? {} : { seeHtml: inline(see, [...at, 'see']) }),
  };
}
