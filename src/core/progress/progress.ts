/**
 * What a reader has done, as the browser keeps it and as an exported file holds it.
 *
 * Stored as JSON under one key. `version` names the shape. A value of a newer version is never
 * written over; one that is no progress at all is put aside before anything is written. Stored, it
 * also has `seen`, by which tabs that write in the same moment find out (see the widgets' store).
 *
 * Version 1: pages by their path; answers by the question's key, each with the one `choice`.
 * Version 2: an answer holds all that was given, and the page of its question; pages hold a score;
 * reviews are new.
 *
 * Two of them can be merged: see `merge.ts`. That is why a review is only ever added, and why
 * every other entry has the moment it is of.
 */
export interface Progress {
  readonly version: 2;
  /** By path, such as `/axum/state/`. */
  readonly pages: Readonly<Record<string, PageProgress>>;
  /**
   * By the question's key; in a guide's check by the guide's slug, a slash and that key; where it
   * came back in a later phase by `again/` and that key.
   */
  readonly answers: Readonly<Record<string, Answer>>;
  /** By the question's key, oldest first. */
  readonly reviews: Readonly<Record<string, readonly Review[]>>;
}

/** Moments are milliseconds since 1970. */
export interface PageProgress {
  readonly openedAt: number;
  /** When the end of the text was reached. */
  readonly readAt?: number;
  /** When every question of the page had an answer. */
  readonly checkedAt?: number;
  readonly score?: Score;
}

/** How a page's own questions stood at a moment. */
export interface Score {
  readonly right: number;
  readonly total: number;
  readonly at: number;
}

export interface Answer {
  /** The keys of the chosen choices, those of the items in the order given, or the typed text. */
  readonly given: readonly string[];
  readonly right: boolean;
  readonly at: number;
  /** The page of the question, wherever it was answered; not known of answers of version 1. */
  readonly page?: string;
}

/** When a question was answered from memory, and how that went. */
export type Review = readonly [at: number, grade: Grade];

/** 1 not known, 2 hard or guessed, 3 known, 4 known at once; as the scheduler grades them. */
export type Grade = 1 | 2 | 3 | 4;

export type PageState = 'unread' | 'begun' | 'read' | 'checked';

export const STORAGE_KEY = 'from-zero';
/** Before a number: where a stored text is put aside that is no progress. */
export const QUARANTINE_KEY = `${STORAGE_KEY}-aside-`;
/** Where what was started over is kept until that is settled. */
export const UNDO_KEY = `${STORAGE_KEY}-undo`;
export const noProgress: Progress = { version: 2, pages: {}, answers: {}, reviews: {} };
