/** The id of the messages of questions: an island of `QuestionMessages`. */
export const QUESTION_MESSAGES = 'QuestionMessages';

/** What the script of questions says. */
export interface QuestionMessages {
  readonly right: string;
  readonly wrong: string;
  /** Said if only right answers are chosen, but not all of them. */
  readonly incomplete: string;
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
  /** Said of a wrong answer, where "not this one" would not fit. */
  readonly wrong?: string;
}

/** How a choice or an item was answered. */
export type Mark = 'right' | 'wrong' | 'missed';
