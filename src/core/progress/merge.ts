import type { Answer, PageProgress, Progress, Review, Score } from './progress.ts';
import { orderReviews } from './reviews.ts';

/**
 * Merges two states of the same reader's progress, such as those of two browsers. The merge loses
 * no entry and is commutative, associative and idempotent.
 *
 * A page keeps the later time of opening and the earlier times of reading and checking. Of two
 * answers or scores the newer one is kept, of two first scores the older one, of the reviews all.
 */
export function mergeProgress(a: Progress, b: Progress): Progress {
  return {
    version: 3,
    pages: mergeRecords(a.pages, b.pages, mergePages),
    answers: mergeRecords(a.answers, b.answers, newer<Answer>),
    reviews: mergeRecords(a.reviews, b.reviews, mergeReviews),
  };
}

function mergePages(a: PageProgress, b: PageProgress): PageProgress {
  const readAt = earlier(a.readAt, b.readAt);
  const checkedAt = earlier(a.checkedAt, b.checkedAt);
  const firstScore = mergeScores(a.firstScore, b.firstScore, older);
  const score = mergeScores(a.score, b.score, newer);
  return {
    openedAt: Math.max(a.openedAt, b.openedAt),
    ...(readAt === undefined ? {} : { readAt }),
    ...(checkedAt === undefined ? {} : { checkedAt }),
    ...(firstScore === undefined ? {} : { firstScore }),
    ...(score === undefined ? {} : { score }),
  };
}

function mergeScores(
  a: Score | undefined,
  b: Score | undefined,
  choose: (a: Score, b: Score) => Score,
): Score | undefined {
  return a && b ? choose(a, b) : (a ?? b);
}

function mergeReviews(a: readonly Review[], b: readonly Review[]): readonly Review[] {
  return orderReviews([...a, ...b]);
}

/** The newer entry; of two with the same time, the one that serializes to the greater string. */
function newer<T extends { readonly at: number }>(a: T, b: T): T {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return serialize(a) >= serialize(b) ? a : b;
}

/** The other one than the newer. */
function older<T extends { readonly at: number }>(a: T, b: T): T {
  return newer(a, b) === a ? b : a;
}

function serialize(value: object): string {
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
