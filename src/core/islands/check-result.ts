/** The id of the messages of `<check-result>`: an island of `CheckMessages`. */
export const CHECK_MESSAGES = 'CheckMessages';

/** What the result of a guide's check says. */
export interface CheckMessages {
  /** Has `{right}` and `{total}`. */
  readonly score: string;
  /** After a restart, beside the button that undoes it. */
  readonly cleared: string;
}
