import { hashText } from '../core/hash.ts';
import type { languageNames } from '../core/languages.ts';

/**
 * What questions of all kinds have. Strings are inline Markdown unless documented otherwise; `see`
 * is one Markdown link to the paragraph to read again after a mistake.
 */
export interface QuestionBase {
  /** The name of its kind. */
  readonly kind: string;
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

/** Normalizes white space and case. */
export function normalize(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
