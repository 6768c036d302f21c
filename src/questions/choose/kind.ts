import { z } from 'zod';
import { t } from '../../messages/index.ts';
import {
  choiceObjectSchema,
  choiceSchema,
  commonFields,
  explainSchema,
  explanationRule,
  predictSchema,
} from '../fields.ts';
import type { QuestionKind } from '../kind.ts';
import { type Choice, choiceKey, normalize, type QuestionBase } from '../question.ts';
import { renderChoices } from '../render-choices.ts';
import {
  asChoice,
  type Check,
  checkChoices,
  checkExplained,
  reportTo,
  type WrittenChoice,
} from '../rules.ts';

/** A question to answer by choosing one choice, or all that apply. */
export interface ChooseQuestion extends QuestionBase {
  readonly kind: 'choose';
  readonly choices: readonly Choice[];
  /** The indexes of the right choices, from 0; several only if `many` is set. */
  readonly answer: readonly number[];
  /** Whether the reader must choose all that apply. */
  readonly many: boolean;
}

interface Written {
  readonly choices: readonly WrittenChoice[];
  readonly answer: number | readonly number[];
  readonly explain?: string | undefined;
  readonly predict?: unknown;
}

const checkChoose: Check<Written> = (question, context) => {
  const { choices, answer, predict: prediction } = question;
  const report = reportTo(context);
  const last = choices.length - 1;
  for (const [position, index] of [answer].flat().entries()) {
    if (index <= last) continue;
    const path = typeof answer === 'number' ? ['answer'] : ['answer', position];
    report(path, `is not the index of a choice; the indexes are 0 to ${last}`);
  }
  if (typeof answer !== 'number') {
    if (new Set(answer).size < answer.length) report(['answer'], 'contains a duplicate index');
    if (prediction !== undefined) {
      report(['predict'], 'requires a single answer; write `answer` as an index, not as a list');
    }
  }
  checkChoices('choices', choices, report);
  checkExplained(question.explain, choices, report);
};

const index = z.int().min(0);

const written = z
  .strictObject({
    kind: z.literal('choose').describe('Choose; the default `kind`').optional(),
    ...commonFields,
    choices: z
      .array(choiceSchema)
      .min(2)
      .describe('The choices: strings of inline Markdown, or objects with a `why`'),
    answer: z
      .union([index, z.array(index).min(1)])
      .describe('The index of the right choice, from 0; a list if readers choose all that apply'),
    explain: explainSchema.optional(),
    predict: predictSchema,
  })
  .superRefine(checkChoose)
  .meta({ description: 'Choose one, or all that apply', ...explanationRule('choices') });

/** The kind of question to answer by choosing. */
export const chooseKind = {
  name: 'choose',
  written,
  schema: written.transform(
    (question): ChooseQuestion => ({
      ...question,
      kind: 'choose',
      choices: question.choices.map(asChoice),
      answer: [question.answer].flat(),
      many: typeof question.answer !== 'number',
    }),
  ),
  lists: [
    {
      field: 'choices',
      entry: choiceObjectSchema,
      plain: ['id'],
      isOffered: true,
      of: ({ choices }) => choices,
    },
  ],
  rightKey: (question) => rightChoices(question).map(choiceKey).sort().join('\n'),
  rightText: (question) =>
    rightChoices(question)
      .map(({ text }) => normalize(text))
      .sort()
      .join('\n'),
  predictable: (question) => ({ text: rightChoices(question)[0]?.text ?? '', path: ['answer'] }),
  render(question, inline) {
    const isRight = (position: number) => question.answer.includes(position);
    const choices = renderChoices('choices', question.choices, isRight, inline);
    const right = choices.filter((each) => each.right);
    return {
      choices,
      mistakes: [],
      right: right.map(({ key }) => key),
      rightHtml: right.map(({ html }) => html),
      rightAs: question.many ? 'all' : 'one',
    };
  },
  messages: () => ({ empty: t('quizChoose') }),
} satisfies QuestionKind<ChooseQuestion>;

/** The right choices of a question, in the written order. */
function rightChoices({ choices, answer }: ChooseQuestion): Choice[] {
  return choices.filter((_, position) => answer.includes(position));
}
