import type { Grade, Progress, Review } from './progress.ts';

/** Reviews within these milliseconds are one attempt: a recent answer is no test of memory. */
export const ATTEMPT_MILLISECONDS = 12 * 60 * 60 * 1000;

/** By so many milliseconds the clocks of a reader's devices may differ. */
const DIFFERENCE = 24 * 60 * 60 * 1000;

/** Whether a review was recorded while the clock was ahead. */
export function isAhead(at: number, now: number): boolean {
  return at > now + DIFFERENCE;
}

/** Sorts reviews by time and removes duplicates. */
export function orderReviews(reviews: readonly Review[]): readonly Review[] {
  const byValue = new Map(reviews.map((review) => [review.join(), review]));
  return [...byValue.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Changes the grade of a question's last review: only the reader knows whether they guessed. */
export function regradeQuestion(progress: Progress, key: string, grade: Grade): Progress {
  const reviews = progress.reviews[key] ?? [];
  const last = reviews.at(-1);
  if (!last) return progress;
  return {
    ...progress,
    reviews: { ...progress.reviews, [key]: [...reviews.slice(0, -1), [last[0], grade]] },
  };
}
