import type { Review } from './progress.ts';

/** Puts reviews in the order of time, each of them once. */
export function orderReviews(reviews: readonly Review[]): readonly Review[] {
  const byText = new Map(reviews.map((review) => [review.join(), review]));
  return [...byText.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
