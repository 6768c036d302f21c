/** The id of the messages of `<quick-check>`: an island of `QuizMessages`. */
export const QUIZ_MESSAGES = 'QuizMessages';

/** What the script of a quiz says. */
export interface QuizMessages {
  /** Has `{right}` and `{total}`. */
  readonly tally: string;
  /** Said if answers are not stored. */
  readonly unsaved: string;
  /** The link after that, to the reason. */
  readonly why: string;
  /** Said if the scoring could not be loaded. */
  readonly failed: string;
  /** About questions of earlier phases. */
  readonly returning: {
    /** Has `{number}` and `{title}`, of the phase. */
    readonly label: string;
    readonly failed: string;
  };
}
