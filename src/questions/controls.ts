import type { Mark } from '../core/islands/question.ts';
import type { QuestionBox } from './box.ts';

/** What a reader answers a kind of question with: all that the browser knows of the kind. */
export interface QuestionControls {
  /** The name of the kind. */
  readonly name: string;
  /** The current answer: keys or a typed string; undefined if there is none yet. */
  given(box: QuestionBox): readonly string[] | undefined;
  /**
   * Shows an answer, as if the reader had just given it.
   *
   * @returns false if one of its choices no longer exists, so that it can't be shown
   */
  show(box: QuestionBox, given: readonly string[]): boolean;
  /** Clears the answer. */
  clear(box: QuestionBox): void;
  isRight(given: readonly string[], right: readonly string[]): boolean;
  /** The mark of a choice or an item at a position in the right answer's order. */
  mark?(
    part: { readonly key: string; readonly index: number },
    given: readonly string[],
    right: readonly string[],
  ): Mark | undefined;
  /**
   * Shows what needs a script.
   *
   * @param ready called once the question can be answered
   */
  prepare?(box: QuestionBox, ready: () => void): void;
}
