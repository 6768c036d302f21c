/** The id of the messages of `<continue-link>`: an island of `ContinueMessages`. */
export const CONTINUE_MESSAGES = 'ContinueMessages';

/** The text of a link for readers who have started. */
export interface ContinueMessages {
  readonly unnamed: string;
  /** Has `{title}`, of the page that it leads to. */
  readonly named: string;
}
