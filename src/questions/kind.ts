import type { z } from 'zod';
import type { RenderedAnswer } from '../core/quiz/rendered.ts';
import type { Choice, QuestionBase } from './question.ts';

/** The path of a value in a question, such as `['choices', 1, 'why']`. */
export type JsonPath = readonly (string | number)[];

/** Renders inline Markdown at a path in the question as HTML. */
export type RenderInline = (markdown: string, at: JsonPath) => string;

/** A list in a question whose entries have a text and reasons. */
interface ChoiceList<Q> {
  /** The name of its field. */
  readonly field: string;
  /** The schema of an entry that is written as an object. */
  readonly entry: z.ZodObject;
  /** The fields of an entry that are plain text. */
  readonly plain: readonly string[];
  /** Whether readers see the entries before they answer. */
  readonly isOffered: boolean;
  of(question: Q): readonly Choice[];
}

/** An answer that running code can determine. */
interface PredictableAnswer {
  readonly text: string;
  /** Its path in the question, for the position of messages. */
  readonly path: JsonPath;
}

/**
 * A kind of question: all that the build knows of it. Its `Answer.astro` shows what a reader
 * answers with, and its `browser.ts` works that.
 */
export interface QuestionKind<Q extends QuestionBase = QuestionBase> {
  /** Its name in `kind`, which is also the name of its folder. */
  readonly name: Q['kind'];
  /** The schema of a question as an author writes it. */
  readonly written: z.ZodObject;
  /** The same, with the question as its output. */
  readonly schema: z.ZodType<Q>;
  readonly lists: readonly ChoiceList<Q>[];
  /**
   * The right answer as a string, in which choices are their keys: a question with another right
   * answer is another question.
   */
  rightKey(question: Q): string;
  /** The same without the ids of choices, for questions that have none. */
  rightText(question: Q): string;
  /** The right answer that running code determines; undefined if it can't. */
  predictable(question: Q): PredictableAnswer | undefined;
  render(question: Q, inline: RenderInline): RenderedAnswer;
  /** The messages that its script shows. */
  messages(): object;
}
