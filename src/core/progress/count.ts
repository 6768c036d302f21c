import type { Progress } from './progress.ts';

/** Numbers of progress entries. */
export interface ProgressCounts {
  readonly pages: number;
  readonly answers: number;
  readonly reviews: number;
}

/** Counts the entries of `after` that are missing from `before` or differ from it. */
export function countNew(before: Progress, after: Progress): ProgressCounts {
  const reviews = Object.entries(after.reviews).map(([key, all]) => {
    const known = new Set((before.reviews[key] ?? []).map(String));
    return all.filter((review) => !known.has(String(review))).length;
  });
  return {
    pages: countChanged(before.pages, after.pages),
    answers: countChanged(before.answers, after.answers),
    reviews: reviews.reduce((sum, count) => sum + count, 0),
  };
}

function countChanged<T extends object>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): number {
  return Object.entries(after).filter(([key, entry]) => serialize(before[key]) !== serialize(entry))
    .length;
}

function serialize(entry: object = {}): string {
  return JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
}
