/** The id of the JSON with the messages of questions. */
export const QUESTION_MESSAGES = 'question-messages';

/** What the script of questions says. */
export interface QuestionMessages {
  readonly right: string;
  readonly wrong: string;
  readonly check: string;
  readonly again: string;
  /** The marks of choices and items. */
  readonly marks: Readonly<Record<Mark, string>>;
  /** The messages of each kind, by its name. */
  readonly kinds: Readonly<Record<string, KindMessages>>;
}

/** What the script of a kind of question says. */
export interface KindMessages {
  /** Said if there is no answer to check. */
  readonly empty?: string;
}

/** How a choice or an item was answered. */
export type Mark = 'right' | 'wrong' | 'missed';

/** The id of the JSON with the messages of a quiz. */
export const QUIZ_MESSAGES = 'quiz-messages';

/** What the script of a quiz says. */
export interface QuizMessages {
  /** With `{right}` and `{total}`. */
  readonly tally: string;
  /** Said if answers are not stored. */
  readonly unsaved: string;
  /** Said if the scoring could not be loaded. */
  readonly failed: string;
  /** About questions of earlier phases: their label, with `{number}` and `{title}`. */
  readonly returning: string;
  readonly returningFailed: string;
}
