import { hashText } from '../core/hash.ts';
import { normalize } from './question.ts';
import { kindOf, type Question } from './schema.ts';

/**
 * The key under which answers to a question are stored. It depends on the right answer, so that a
 * question with another right answer is a new question, and on the `id` or else the prompt.
 */
export function questionKey(question: Question): string {
  return question.id === undefined
    ? formerQuestionKey(question)
    : `${question.id}.${hashText(kindOf(question).rightKey(question))}`;
}

/**
 * The key of a question that has no `id`. If a question got its `id` later, answers from before are
 * stored under this key.
 */
export function formerQuestionKey(question: Question): string {
  return hashText(`${normalize(question.q)}\n${kindOf(question).rightText(question)}`);
}
