import { z } from 'zod';
import { anyOf } from '../schema/located.ts';
import type { QuestionKind } from './kind.ts';
import * as kinds from './kinds.ts';
import { checkBlock } from './rules.ts';

/** A validated question of a quiz block. */
export type Question = z.output<(typeof kinds)[keyof typeof kinds]['schema']>;

/** All kinds of questions. */
export const KINDS: readonly QuestionKind<Question>[] = Object.values(kinds);

const schemas = Object.values(kinds).map(({ schema }) => schema);

const questionSchema = z.discriminatedUnion(
  'kind',
  // A union needs an alternative; there is always one kind.
  schemas as [(typeof schemas)[number], ...typeof schemas],
  {
    error: ({ code }) =>
      code === 'invalid_union'
        ? `must be ${anyOf(KINDS.map(({ name }) => `\`${name}\``))}`
        : undefined,
  },
);

/** The schema of a quiz block: the JSON array in a `quiz` fence. */
export const quizSchema = z.array(questionSchema).min(1).superRefine(checkBlock);

/** The kind of a question, by its name as an author writes it; the default is to choose. */
export function kindNamed(name: unknown): QuestionKind<Question> {
  return KINDS.find((kind) => kind.name === name) ?? kinds.chooseKind;
}

/** The kind of a question. */
export function kindOf(question: Question): QuestionKind<Question> {
  return kindNamed(question.kind);
}
