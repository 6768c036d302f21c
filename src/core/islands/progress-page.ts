import type { ProgressCounts } from '../progress/count.ts';
import type { ReadProgress } from '../progress/parse.ts';

/** Why a file can't be imported: what is wrong with its progress, or it can't be opened. */
export type Rejection = Extract<ReadProgress, string> | 'unreadable';

/** The id of the messages of `<progress-page>`: an island of `ProgressMessages`. */
export const PROGRESS_MESSAGES = 'ProgressMessages';

/** What the page of the reader's progress says. */
export interface ProgressMessages {
  /** The result of an import. */
  readonly imported: {
    /** Has `{file}` and `{counts}`. */
    readonly some: string;
    /** Has `{file}`. */
    readonly nothing: string;
    /** A sentence after one of these. */
    readonly unsaved: string;
  };
  /** Each has `{file}`. */
  readonly rejected: Readonly<Record<Rejection, string>>;
  readonly startedOver: {
    /** Has `{guide}` and `{counts}`. */
    readonly guide: string;
    /** Has `{counts}`. */
    readonly all: string;
  };
  readonly undone: string;
  /** The parts of `{counts}`. `many` has `{count}`. */
  readonly counts: Readonly<
    Record<keyof ProgressCounts, { readonly one: string; readonly many: string }>
  >;
}
