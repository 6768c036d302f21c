import type { Answer, PageProgress, Progress, Review, Score } from './progress.ts';
import { orderReviews } from './reviews.ts';

/**
 * Joins two states of the same reader, such as those of two browsers. Nothing that one of them
 * has is lost, the order makes no difference, and joining twice changes nothing: it is commutative,
 * associative and idempotent.
 *
 * A page was opened at the later of two times, and read and checked at the earlier. Of two answers
 * or scores the newer counts. Reviews are all kept.
 */
export function mergeProgress(a: Progress, b: Progress): Progress {
  return {
    version: 2,
    pages: mergeRecords(a.pages, b.pages, mergePages),
    answers: mergeRecords(a.answers, b.answers, newer<Answer>),
    reviews: mergeRecords(a.reviews, b.reviews, mergeReviews),
  };
}

function mergePages(a: PageProgress, b: PageProgress): PageProgress {
  const readAt = earlier(a.readAt, b.readAt);
  const checkedAt = earlier(a.checkedAt, b.checkedAt);
  const score = a.score && b.score ? newer<Score>(a.score, b.score) : (a.score ?? b.score);
  return {
    openedAt: Math.max(a.openedAt, b.openedAt),
    ...(readAt === undefined ? {} : { readAt }),
    ...(checkedAt === undefined ? {} : { checkedAt }),
    ...(score === undefined ? {} : { score }),
  };
}

function mergeReviews(a: readonly Review[], b: readonly Review[]): readonly Review[] {
  return orderReviews([...a, ...b]);
}

/** Of the same moment, the one whose text is greater: any rule does that asks both alike. */
function newer<T extends { readonly at: number }>(a: T, b: T): T {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return stableText(a) >= stableText(b) ? a : b;
}

function stableText(value: object): string {
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

function mergeRecords<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  merge: (a: T, b: T) => T,
): Readonly<Record<string, T>> {
  const merged = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const own = merged.get(key);
    merged.set(key, own === undefined ? value : merge(own, value));
  }
  return Object.fromEntries(merged);
}
