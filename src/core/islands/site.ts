import type { PageState } from '../progress/progress.ts';
import type { ScoreMessages } from '../progress/scores.ts';

/** The id of the messages that every page has: an island of `SiteMessages`. */
export const SITE_MESSAGES = 'SiteMessages';

/** What the scripts of every page say. */
export interface SiteMessages {
  /** The status of a search until its own messages are loaded. */
  readonly search: { readonly loading: string; readonly failed: string };
  readonly states: Readonly<Record<PageState, string>>;
  readonly scores: ScoreMessages;
  /** The sums over a list of pages. */
  readonly sum: {
    /** Has `{checked}` and `{count}`. */
    readonly checked: string;
    /** Has `{right}` and `{total}`. */
    readonly right: string;
  };
  /** What a button to copy says after it was pressed. */
  readonly copy: { readonly done: string; readonly failed: string };
  /** The button that closes an enlarged diagram. */
  readonly close: string;
}
