import { z } from 'zod';
import { inlineText } from '../inline.ts';
import {
  choice,
  choiceObject,
  fileCode,
  inlineCode,
  mistake,
  predictions,
  questionId,
  seeLink,
  typedText,
} from './fields.ts';
import { checkBlock, checkChoose, checkOrder, checkType } from './rules.ts';

const explain = inlineText.describe(
  'Why the right answer is right and the others are not; inline Markdown',
);

const common = {
  id: questionId.optional(),
  q: inlineText.describe('The question; inline Markdown'),
  code: z
    .union([fileCode, inlineCode])
    .describe("Code below the question: a file of the lesson's crate, a region of it, or a string")
    .optional(),
  objective: z
    .int()
    .min(1)
    .max(5)
    .describe('The number of the objective that it tests, in the order of the front matter, from 1')
    .optional(),
  hint: inlineText.describe('A hint that readers can ask for; inline Markdown').optional(),
  see: seeLink.describe('One link, to the paragraph that answers the question').optional(),
};

const predict = z
  .discriminatedUnion('of', [predictions.prints, predictions.error, predictions.status], {
    error: ({ code }) =>
      code === 'invalid_union' ? 'must be `prints`, `error` or `status`' : undefined,
  })
  .describe('What to run to determine the right answer; a different `answer` is an error')
  .optional();

const index = z.int().min(0);

const chooseSchema = z
  .strictObject({
    kind: z.literal('choose').describe('Choose; the default `kind`').optional(),
    ...common,
    choices: z
      .array(choice)
      .min(2)
      .describe('The choices: strings of inline Markdown, or objects with a `why`'),
    answer: z
      .union([index, z.array(index).min(1)])
      .describe('The index of the right choice, from 0; a list if readers choose all that apply'),
    explain: explain.optional(),
    predict,
  })
  .superRefine(checkChoose)
  .meta({ description: 'Choose one, or all that apply', ...explained('choices') });

const typeSchema = z
  .strictObject({
    kind: z.literal('type').describe('Type the answer'),
    ...common,
    accept: z
      .array(typedText)
      .min(1)
      .describe(
        'The accepted answers as plain text; the first is shown as the right one. Case, spaces and backticks are ignored',
      ),
    mistakes: z.array(mistake).describe('Expected wrong answers, each with its reason').optional(),
    explain,
    predict,
  })
  .superRefine(checkType)
  .describe('Type the answer');

const orderSchema = z
  .strictObject({
    kind: z.literal('order').describe('Put in order'),
    ...common,
    items: z
      .array(choice)
      .min(2)
      .describe(
        'The items in the right order: strings of inline Markdown, or objects with a `why`',
      ),
    explain: explain.optional(),
  })
  .superRefine(checkOrder)
  .meta({ description: 'Put in order', ...explained('items') });

const questionSchema = z.discriminatedUnion('kind', [chooseSchema, typeSchema, orderSchema], {
  error: ({ code }) =>
    code === 'invalid_union' ? 'must be `choose`, `type` or `order`' : undefined,
});

/** The schema of a quiz block: the JSON array in a `quiz` fence. */
export const quizSchema = z.array(questionSchema).min(1).superRefine(checkBlock);

/** A question as an author writes it. */
export type WrittenQuestion = z.output<typeof questionSchema>;

/** The JSON Schema rule that a question has an explanation, or each choice a reason. */
function explained(choices: string): object {
  const reasons = {
    type: 'array',
    items: { type: 'object', required: ['why'] },
    description: 'Objects with a `why` each',
  };
  return { anyOf: [{ required: ['explain'] }, { properties: { [choices]: reasons } }] };
}

/** The allowed keys of the object at a path in a block, which depend on its kind. */
export function keysAt(quiz: unknown, path: readonly PropertyKey[]): string[] {
  const value = path.reduce<unknown>((at, step) => propertyOf(at, step), quiz);
  return Object.keys(schemaAt(value, path[1]).shape);
}

function schemaAt(value: unknown, part: PropertyKey | undefined): z.ZodObject {
  if (part === undefined) {
    const kinds: Record<string, z.ZodObject> = { type: typeSchema, order: orderSchema };
    return kinds[String(propertyOf(value, 'kind'))] ?? chooseSchema;
  }
  if (part === 'code') {
    return propertyOf(value, 'file') === undefined ? inlineCode : fileCode;
  }
  if (part === 'predict') {
    return propertyOf(value, 'of') === 'status' ? predictions.status : predictions.prints;
  }
  return part === 'mistakes' ? mistake : choiceObject;
}

function propertyOf(value: unknown, name: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<PropertyKey, unknown>)[name]
    : undefined;
}
