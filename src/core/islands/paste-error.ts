/** The id of the messages of `<paste-error>`: an island of `ExplainMessages`. */
export const EXPLAIN_MESSAGES = 'ExplainMessages';

/** What the search for an explanation of an error says. */
export interface ExplainMessages {
  /** The box has no message. */
  readonly empty: string;
  readonly failed: string;
  readonly none: string;
  readonly one: string;
  /** Has `{count}`. */
  readonly many: string;
}
