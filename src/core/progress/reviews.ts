import type { Grade, Progress, Review } from './progress.ts';

/** Reviews closer together than this are one attempt: what was read minutes ago is not remembered. In milliseconds. */
export const ATTEMPT = 12 * 60 * 60 * 1000;

/** Puts reviews in the order of time, each of them once. */
export function orderReviews(reviews: readonly Review[]): readonly Review[] {
  const byText = new Map(reviews.map((review) => [review.join(), review]));
  return [...byText.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Gives a question's last review another grade: only the reader knows that an answer was guessed. */
export function regradeQuestion(progress: Progress, key: string, grade: Grade): Progress {
  const reviews = progress.reviews[key] ?? [];
  const last = reviews.at(-1);
  if (!last) return progress;
  return {
    ...progress,
    reviews: { ...progress.reviews, [key]: [...reviews.slice(0, -1), [last[0], grade]] },
  };
}
