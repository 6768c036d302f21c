import { hashText } from '../hash.ts';
import type { languageNames } from '../languages.ts';

/**
 * A validated question of a quiz block. Strings are inline Markdown unless documented otherwise;
 * `see` is one Markdown link to the paragraph to read again after a mistake.
 */
export type Question = ChooseQuestion | TypeQuestion | OrderQuestion;

interface QuestionBase {
  /** A permanent name: a question that has one keeps its answers when it is reworded. */
  readonly id?: string | undefined;
  readonly q: string;
  readonly explain?: string | undefined;
  readonly code?: QuestionCode | undefined;
  /** The number of the objective that it tests, in the order of the front matter, from 1. */
  readonly objective?: number | undefined;
  readonly hint?: string | undefined;
  readonly see?: string | undefined;
  /** How to determine the right answer by running code, which then verifies the answer key. */
  readonly predict?: Prediction | undefined;
}

/** A question to answer by choosing one choice, or all that apply. */
export interface ChooseQuestion extends QuestionBase {
  readonly kind: 'choose';
  readonly choices: readonly Choice[];
  /** The indexes of the right choices, from 0; several only if `many` is set. */
  readonly answer: readonly number[];
  /** Whether the reader must choose all that apply. */
  readonly many: boolean;
}

/** A question to answer by typing. */
export interface TypeQuestion extends QuestionBase {
  readonly kind: 'type';
  /** The accepted answers as plain text; the first is shown as the right one. */
  readonly accept: readonly string[];
  /** Expected wrong answers, each with its reason. */
  readonly mistakes: readonly Choice[];
}

/** A question to answer by putting items in order. */
export interface OrderQuestion extends QuestionBase {
  readonly kind: 'order';
  /** The items in the right order. */
  readonly items: readonly Choice[];
}

/** A choice, an item or an expected mistake. */
export interface Choice {
  /** A permanent name, like a question's `id`. */
  readonly id?: string | undefined;
  readonly text: string;
  readonly why?: string | undefined;
  readonly see?: string | undefined;
}

/** The code of a question: written in the block, or a file in `code/` or a region of it. */
type QuestionCode =
  | { readonly language: keyof typeof languageNames; readonly text: string }
  | { readonly file: string; readonly region?: string | undefined };

/** What to run: for the output of an example, a compiler's error code, or a response's status. */
export type Prediction =
  | { readonly of: 'prints' | 'error'; readonly file: string }
  | { readonly of: 'status'; readonly request: string };

/** The key of a choice: its id, or a hash of its text. It does not depend on the position. */
export function choiceKey(choice: Choice): string {
  return choice.id ?? hashText(normalize(choice.text));
}

/**
 * The key under which answers to a question are stored. It depends on the right answer, so that a
 * question with another right answer is a new question, and on the `id` or else the prompt.
 */
export function questionKey(question: Question): string {
  return question.id === undefined
    ? textKey(question)
    : `${question.id}.${hashText(rightAnswer(question))}`;
}

/**
 * The key of a question that has no `id`. If a question got its `id` later, answers from before are
 * stored under this key.
 */
export function textKey(question: Question): string {
  const right =
    question.kind === 'choose'
      ? rightChoices(question)
          .map(({ text }) => normalize(text))
          .sort()
          .join('\n')
      : rightAnswer(question);
  return hashText(`${normalize(question.q)}\n${right}`);
}

/** The right choices of a question, in the written order. */
export function rightChoices({ choices, answer }: ChooseQuestion): Choice[] {
  return choices.filter((_, index) => answer.includes(index));
}

function rightAnswer(question: Question): string {
  switch (question.kind) {
    case 'choose':
      return rightChoices(question).map(choiceKey).sort().join('\n');
    case 'type':
      return normalize(question.accept[0] ?? '');
    case 'order':
      return question.items.map(choiceKey).join('\n');
  }
}

/** Normalizes white space and case. */
function normalize(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
