/**
 * A reader's progress, as the browser stores it and as an export file contains it.
 *
 * It is stored as JSON under one key. `version` is the version of the format. A value of a newer
 * version is never overwritten, and one that is not progress is quarantined before the first write.
 * The stored value also has `seen`, by which tabs detect concurrent writes: see `src/widgets/`.
 *
 * Version 1: pages by path; answers by question key, each with a single `choice`.
 * Version 2: an answer has all given values and the page of its question; pages have a score;
 * reviews are new.
 * Version 3: a page has the score of its first answers, which a retry does not change.
 *
 * Two states can be merged, see `merge.ts`. Therefore reviews are only ever added, and every other
 * entry has a time.
 */
export interface Progress {
  readonly version: 3;
  /** By path, such as `/axum/state/`. */
  readonly pages: Readonly<Record<string, PageProgress>>;
  /**
   * By question key; with the prefix `<guide>/` for answers in a guide's check, and `again/` for
   * answers to a question that was repeated in a later phase.
   */
  readonly answers: Readonly<Record<string, Answer>>;
  /** By question key, oldest first. */
  readonly reviews: Readonly<Record<string, readonly Review[]>>;
}

/** The progress of one page. Times are milliseconds since 1970. */
export interface PageProgress {
  readonly openedAt: number;
  /** When the reader reached the end of the text. */
  readonly readAt?: number;
  /** When every question of the page had an answer. */
  readonly checkedAt?: number;
  /** The score of the first answers, once every question had one; unknown for some of version 2. */
  readonly firstScore?: Score;
  /** The score of the current answers. */
  readonly score?: Score;
}

/** The score of a page's own questions at a point in time. */
export interface Score {
  readonly right: number;
  readonly total: number;
  readonly at: number;
}

/** A reader's last answer to a question. */
export interface Answer {
  /** The keys of the chosen choices, of the items in the given order, or the typed answer. */
  readonly given: readonly string[];
  readonly right: boolean;
  readonly at: number;
  /** The page that the question belongs to; unknown for answers of version 1. */
  readonly page?: string;
}

/** When a question was answered from memory, and the grade. */
export type Review = readonly [at: number, grade: Grade];

/** The scheduler's grades: 1 not known, 2 hard or guessed, 3 known, 4 known at once. */
export type Grade = 1 | 2 | 3 | 4;

export type PageState = 'unread' | 'begun' | 'read' | 'checked';

export const STORAGE_KEY = 'from-zero';
/** The prefix of the keys of quarantined values, before a number. */
export const QUARANTINE_KEY = `${STORAGE_KEY}-aside-`;
/** The storage key of what a reader removed by starting over, kept as long as that can be undone. */
export const UNDO_KEY = `${STORAGE_KEY}-undo`;
export const noProgress: Progress = { version: 3, pages: {}, answers: {}, reviews: {} };
