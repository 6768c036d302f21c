import { createEmptyCard, fsrs } from 'ts-fsrs';
import type { Review } from '../progress/progress.ts';
import { ATTEMPT_MILLISECONDS, isAhead } from '../progress/reviews.ts';

/**
 * FSRS 6 with its published parameters (https://github.com/open-spaced-repetition/ts-fsrs): a
 * question is due when the probability of recall has fallen to 90 %. Short-term steps of minutes
 * are disabled, because nobody stays that long, and so is fuzz, so that two browsers with the same
 * reviews compute the same schedule.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 365,
  enable_fuzz: false,
  enable_short_term: false,
});

/** When to ask a question again. Times are milliseconds since 1970. */
export interface Schedule {
  /** The start of the day that FSRS computes, so that all questions of a day are due at once. */
  readonly due: number;
  /** The probability of recall at a time, from 0 to 1. */
  readonly retrievability: (moment: number) => number;
}

/**
 * Computes when a question is due, from all its reviews.
 *
 * @param reviews in any order; of several at the same time, the lowest grade counts
 * @param now reviews after it don't count: the clock was wrong when they were recorded. If there
 *   are no others, the question is due
 * @returns the schedule; undefined for a question without reviews
 */
export function schedule(reviews: readonly Review[], now: number): Schedule | undefined {
  const past = reviews.filter(([at]) => !isAhead(at, now));
  if (past.length === 0 && reviews.length > 0) return { due: now, retrievability: () => 0 };
  const grades = new Map<number, Review[1]>();
  for (const [at, grade] of past) {
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
    // An earlier answer would belong to the same attempt.
    due: Math.max(morningOf(card.due.getTime()), last[0] + ATTEMPT_MILLISECONDS),
    retrievability: (moment) =>
      scheduler.get_retrievability(card, new Date(Math.max(moment, last[0])), false),
  };
}

/** The start of the day that contains a moment, in the local time zone. */
export function morningOf(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}
