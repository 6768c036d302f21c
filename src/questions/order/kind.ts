import { z } from 'zod';
import { messageTemplate, t } from '../../messages/index.ts';
import {
  choiceObjectSchema,
  choiceSchema,
  commonFields,
  explainSchema,
  explanationRule,
} from '../fields.ts';
import type { QuestionKind } from '../kind.ts';
import { type Choice, choiceKey, type QuestionBase } from '../question.ts';
import { renderChoices } from '../render-choices.ts';
import {
  asChoice,
  type Check,
  checkChoices,
  checkExplained,
  reportTo,
  type WrittenChoice,
} from '../rules.ts';
import type { OrderMessages } from './messages.ts';

/** A question to answer by putting items in order. */
export interface OrderQuestion extends QuestionBase {
  readonly kind: 'order';
  /** The items in the right order. */
  readonly items: readonly Choice[];
}

interface Written {
  readonly items: readonly WrittenChoice[];
  readonly explain?: string | undefined;
}

const checkOrder: Check<Written> = (question, context) => {
  const report = reportTo(context);
  checkChoices('items', question.items, report);
  checkExplained(question.explain, question.items, report);
};

const written = z
  .strictObject({
    kind: z.literal('order').describe('Put in order'),
    ...commonFields,
    items: z
      .array(choiceSchema)
      .min(2)
      .describe(
        'The items in the right order: strings of inline Markdown, or objects with a `why`',
      ),
    explain: explainSchema.optional(),
  })
  .superRefine(checkOrder)
  .meta({ description: 'Put in order', ...explanationRule('items') });

/** The kind of question to answer by putting items in order. */
export const orderKind = {
  name: 'order',
  written,
  schema: written.transform(
    (question): OrderQuestion => ({ ...question, items: question.items.map(asChoice) }),
  ),
  lists: [
    {
      field: 'items',
      entry: choiceObjectSchema,
      plain: ['id'],
      isOffered: true,
      of: ({ items }) => items,
    },
  ],
  rightKey,
  rightText: rightKey,
  predictable: () => undefined,
  render({ items }, inline) {
    const choices = renderChoices('items', items, () => true, inline);
    return {
      choices,
      mistakes: [],
      right: choices.map(({ key }) => key),
      rightHtml: choices.map(({ html }) => html),
      rightAs: 'sequence',
    };
  },
  messages: (): OrderMessages => ({
    wrong: t('quizNotYet'),
    up: t('quizUp'),
    down: t('quizDown'),
    moved: messageTemplate('quizMoved'),
    failed: t('quizOrderFailed'),
  }),
} satisfies QuestionKind<OrderQuestion>;

function rightKey({ items }: OrderQuestion): string {
  return items.map(choiceKey).join('\n');
}
