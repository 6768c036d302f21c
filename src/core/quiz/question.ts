import { hashText } from '../hash.ts';
import type { languageNames } from '../languages.ts';

/**
 * The questions of a quiz block as their authors write them, checked. Texts are inline Markdown
 * where nothing else is said; `see` is one Markdown link to the paragraph that cures a mistake.
 */
export type Question = ChooseQuestion | TypeQuestion | OrderQuestion;

interface QuestionBase {
  /** Names the question for good: with it, its texts may change and answers stay. */
  readonly id?: string | undefined;
  readonly q: string;
  readonly explain?: string | undefined;
  readonly code?: QuestionCode | undefined;
  /** The number of the objective that it probes, as listed in the front matter, from 1. */
  readonly objective?: number | undefined;
  readonly hint?: string | undefined;
  readonly see?: string | undefined;
  /** What running the code must show; the right answer is then derived and not believed. */
  readonly predict?: Prediction | undefined;
}

/** Choose one, or all that apply. */
export interface ChooseQuestion extends QuestionBase {
  readonly kind: 'choose';
  readonly choices: readonly Choice[];
  /** The indexes of the right choices, from 0; more than one where all that apply are asked for. */
  readonly answer: readonly number[];
  /** Whether all that apply are to be chosen. */
  readonly many: boolean;
}

/** Type the answer. */
export interface TypeQuestion extends QuestionBase {
  readonly kind: 'type';
  /** What is right, plain text; the first is the one shown. */
  readonly accept: readonly string[];
  /** Wrong answers that are expected, each with its reason. */
  readonly mistakes: readonly Choice[];
}

/** Put in order. */
export interface OrderQuestion extends QuestionBase {
  readonly kind: 'order';
  /** In the right order. */
  readonly items: readonly Choice[];
}

/** A choice, an item or an expected mistake. */
export interface Choice {
  /** Names the choice for good, as a question's `id` does. */
  readonly id?: string | undefined;
  readonly text: string;
  readonly why?: string | undefined;
  readonly see?: string | undefined;
}

/** Code in a prompt: written there, or a file below the lesson's `code/` or a region of it. */
type QuestionCode =
  | { readonly language: keyof typeof languageNames; readonly text: string }
  | { readonly file: string; readonly region?: string | undefined };

/** What is found by running: the output of an example, the status of a reply, a compiler's error code. */
export type Prediction =
  | { readonly of: 'prints' | 'error'; readonly file: string }
  | { readonly of: 'status'; readonly request: string };

/** The name of a choice: its id, or else one of its text, whatever place it has. */
export function choiceKey(choice: Choice): string {
  return choice.id ?? hashText(normalize(choice.text));
}

/**
 * The name under which answers to a question are kept. It holds the right answer, so that a
 * changed right answer makes it a new question. Beside that, it is the question's `id`, or else a
 * name made of its text.
 */
export function questionKey(question: Question): string {
  return question.id === undefined
    ? textKey(question)
    : `${question.id}.${hashText(rightAnswer(question))}`;
}

/** The name that a question has without an `id`: answers from before it had one are kept there. */
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

/** The right choices of a question, in the order in which they are written. */
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

/** White space and case do not make another text. */
function normalize(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
