/** The id of the messages of a reader's standing: an island of `StandingMessages`. */
export const STANDING_MESSAGES = 'StandingMessages';

/** What the home page says to a reader who returns. */
export interface StandingMessages {
  /** Has `{checked}`, `{count}`, `{right}` and `{total}`. */
  readonly standing: string;
  readonly review: string;
}
