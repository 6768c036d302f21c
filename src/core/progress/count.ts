import type { Progress } from './progress.ts';

/** Numbers of entries. */
export interface Counts {
  readonly pages: number;
  readonly answers: number;
  readonly reviews: number;
}

/** Counts the entries that one state has and another has not, or not in the same way. */
export function countNew(before: Progress, after: Progress): Counts {
  const reviews = Object.entries(after.reviews).map(([key, all]) => {
    const known = new Set((before.reviews[key] ?? []).map(String));
    return all.filter((review) => !known.has(String(review))).length;
  });
  return {
    pages: countOther(before.pages, after.pages),
    answers: countOther(before.answers, after.answers),
    reviews: reviews.reduce((sum, count) => sum + count, 0),
  };
}

function countOther<T extends object>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): number {
  return Object.entries(after).filter(([key, entry]) => text(before[key]) !== text(entry)).length;
}

function text(entry: object = {}): string {
  return JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
}
