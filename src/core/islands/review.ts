import type { CourseQuestion } from '../review/session.ts';

/** The id of the JSON in the review page that lists all questions of the course. */
export const REVIEW_QUESTIONS = 'ReviewQuestions';

/** A question of the course, with the page of its form. */
export interface QuestionLocation extends CourseQuestion {
  /** The path of the page with its form. */
  readonly source: string;
  /** The title of its phase. */
  readonly phase: string;
}

/** The id of the messages of `<review-page>`: an island of `ReviewMessages`. */
export const REVIEW_MESSAGES = 'ReviewMessages';

/** What the review page says. */
export interface ReviewMessages {
  readonly due: {
    readonly one: string;
    /** Has `{count}`. */
    readonly many: string;
    /** Of more questions than a session asks. Has `{count}` and `{session}`. */
    readonly tooMany: string;
    /** Has `{date}`, of the next question. */
    readonly none: string;
    /** While no question was ever answered. */
    readonly never: string;
  };
  readonly session: SessionMessages;
  /** The end of a session. Has `{right}` and `{total}`. */
  readonly done: string;
  /** If the questions of a session can't be loaded. */
  readonly failed: string;
  /** How much the reader would know now. Has `{share}`, in percent. */
  readonly chance: string;
}

/** What a session says. */
export interface SessionMessages {
  /** The heading of a question. Has `{number}` and `{count}`. */
  readonly heading: string;
  /** The button after a question, and after the last one. */
  readonly next: string;
  readonly end: string;
  /** After the reader said that an answer was a guess. */
  readonly guessed: string;
  /** The switch for single-key shortcuts. */
  readonly shortcuts: string;
}
