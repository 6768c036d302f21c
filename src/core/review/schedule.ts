import { createEmptyCard, fsrs } from 'ts-fsrs';
import type { Review } from '../progress/progress.ts';
import { ATTEMPT } from '../progress/reviews.ts';

/**
 * FSRS 6 with its published parameters (https://github.com/open-spaced-repetition/ts-fsrs): a
 * question is due when the chance to know it has fallen to 90 %. The steps of minutes that it knows
 * for new cards are off, because nobody stays that long, and so is chance, so that two browsers
 * with the same reviews agree.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 365,
  enable_fuzz: false,
  enable_short_term: false,
});

/** When a question is to be asked again. Moments are milliseconds since 1970. */
export interface Schedule {
  /** From the morning of the day that FSRS gives, so that a day's questions come together. */
  readonly due: number;
  /** The chance, from 0 to 1, that it is known at a moment. */
  readonly retrievability: (moment: number) => number;
}

/**
 * Finds when a question is due, from all its reviews.
 *
 * @param reviews in any order; of several at one moment the lowest grade counts
 * @returns undefined for a question without reviews
 */
export function schedule(reviews: readonly Review[]): Schedule | undefined {
  const grades = new Map<number, Review[1]>();
  for (const [at, grade] of reviews) {
    const other = grades.get(at);
    grades.set(at, other === undefined || grade < other ? grade : other);
  }
  const ordered = [...grades].sort((a, b) => a[0] - b[0]);
  const [first] = ordered;
  const last = ordered.at(-1);
  if (first === undefined || last === undefined) return undefined;
  let card = createEmptyCard(new Date(first[0]));
  for (const [at, grade] of ordered) card = scheduler.next(card, new Date(at), grade).card;
  return {
    // Whoever answers again sooner is still at the same attempt.
    due: Math.max(morningOf(card.due.getTime()), last[0] + ATTEMPT),
    retrievability: (moment) =>
      scheduler.get_retrievability(card, new Date(Math.max(moment, last[0])), false),
  };
}

/** The moment at which the day of a moment begins, where the reader is. */
export function morningOf(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}
