/** The id of the messages of `<keep-offline>`: an island of `KeepMessages`. */
export const KEEP_MESSAGES = 'KeepMessages';

/** What is said while a guide is fetched, and after it. */
export interface KeepMessages {
  /** Has `{percent}`. */
  readonly percent: string;
  readonly done: string;
  readonly failed: string;
  readonly full: string;
  readonly forbidden: string;
  readonly stopped: string;
  readonly removed: string;
}
