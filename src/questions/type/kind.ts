import { z } from 'zod';
import { escapeHtml } from '../../core/html.ts';
import { normalizeAnswer } from '../../core/quiz/grading.ts';
import { t } from '../../messages/index.ts';
import {
  commonFields,
  explainSchema,
  mistakeSchema,
  predictSchema,
  typedTextSchema,
} from '../fields.ts';
import type { QuestionKind } from '../kind.ts';
import { type Choice, normalize, type QuestionBase } from '../question.ts';
import { renderMistakes } from '../render-choices.ts';
import { type Check, reportTo } from '../rules.ts';

/** A question to answer by typing. */
export interface TypeQuestion extends QuestionBase {
  readonly kind: 'type';
  /** The accepted answers as plain text; the first is shown as the right one. */
  readonly accept: readonly string[];
  /** Expected wrong answers, each with its reason. */
  readonly mistakes: readonly Choice[];
}

interface Written {
  readonly accept: readonly string[];
  readonly mistakes?: readonly Choice[] | undefined;
}

const checkType: Check<Written> = ({ accept, mistakes = [] }, context) => {
  const report = reportTo(context);
  const seen = new Set(accept.map(normalizeAnswer));
  if (seen.size < accept.length) report(['accept'], 'contains a duplicate answer');
  for (const [position, { text }] of mistakes.entries()) {
    const typed = normalizeAnswer(text);
    if (seen.has(typed)) {
      report(
        ['mistakes', position, 'text'],
        'is an accepted answer or a duplicate; write another mistake',
      );
    }
    seen.add(typed);
  }
};

const written = z
  .strictObject({
    kind: z.literal('type').describe('Type the answer'),
    ...commonFields,
    accept: z
      .array(typedTextSchema)
      .min(1)
      .describe(
        'The accepted answers as plain text; the first is shown as the right one. Case, spaces and backticks are ignored',
      ),
    mistakes: z
      .array(mistakeSchema)
      .describe('Expected wrong answers, each with its reason')
      .optional(),
    explain: explainSchema,
    predict: predictSchema,
  })
  .superRefine(checkType)
  .describe('Type the answer');

/** The kind of question to answer by typing. */
export const typeKind = {
  name: 'type',
  written,
  schema: written.transform(
    (question): TypeQuestion => ({ ...question, mistakes: question.mistakes ?? [] }),
  ),
  lists: [
    {
      field: 'mistakes',
      entry: mistakeSchema,
      plain: ['text'],
      // Readers type them.
      isOffered: false,
      of: ({ mistakes }) => mistakes,
    },
  ],
  rightKey,
  rightText: rightKey,
  predictable: ({ accept: [first = ''] }) => ({ text: first, path: ['accept', 0] }),
  render({ accept, mistakes }, inline) {
    return {
      choices: [],
      mistakes: renderMistakes(mistakes, inline),
      right: accept,
      rightHtml: accept.slice(0, 1).map(escapeHtml),
      rightAs: 'text',
    };
  },
  messages: () => ({ empty: t('quizTypeFirst'), wrong: t('quizNotYet') }),
} satisfies QuestionKind<TypeQuestion>;

function rightKey({ accept: [first = ''] }: TypeQuestion): string {
  return normalize(first);
}
