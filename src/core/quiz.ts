import { hashText } from './hash.ts';

/** A question as its author writes it; the texts are inline Markdown. */
export interface Question {
  readonly q: string;
  readonly choices: readonly string[];
  /** The index of the right choice. */
  readonly answer: number;
  readonly explain: string;
}

/** A question as the page shows it: texts are HTML. */
export interface RenderedQuestion {
  readonly key: string;
  readonly prompt: string;
  readonly choices: readonly { readonly key: string; readonly html: string }[];
  readonly answer: number;
  readonly explanation: string;
}

/** White space and case do not make another text. */
function normalize(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The name of a choice: of its text, so that putting choices in another order keeps an answer. */
export function choiceKey(choice: string): string {
  return hashText(normalize(choice));
}

/**
 * The name of a question within the course: of its text and its right choice, so that it survives
 * a move to another page, and a changed right answer makes it a new question.
 */
export function questionKey({ q, choices, answer }: Question): string {
  return hashText(`${normalize(q)}\n${normalize(choices[answer] ?? '')}`);
}

/** How a page's questions stand. */
export interface Tally {
  readonly right: number;
  readonly answered: number;
  readonly total: number;
}

/** Counts verdicts: true for right, false for wrong, undefined for not answered yet. */
export function tally(verdicts: readonly (boolean | undefined)[]): Tally {
  return {
    right: verdicts.filter((verdict) => verdict === true).length,
    answered: verdicts.filter((verdict) => verdict !== undefined).length,
    total: verdicts.length,
  };
}
