import { noProgress, type Progress } from './progress.ts';

/** What there is of a guide in a reader's progress. */
export interface GuideScope {
  readonly slug: string;
  /** The keys of its questions, those of former times too. */
  readonly keys: readonly string[];
}

/** Progress in two parts, which together are all of it. */
export interface SplitProgress {
  readonly removed: Progress;
  readonly rest: Progress;
}

/**
 * Takes out what was noted of a guide: its pages, its questions and its check. Pages and questions
 * that it has no more are known by the path that they were noted with.
 *
 * @param guide undefined takes everything out
 */
export function splitProgress(progress: Progress, guide: GuideScope | undefined): SplitProgress {
  if (!guide) return { removed: progress, rest: noProgress };
  const { slug } = guide;
  const isPage = (path: string) => path.startsWith(`/${slug}/`);
  const keys = new Set(guide.keys);
  for (const [key, { page = '' }] of Object.entries(progress.answers)) {
    if (isPage(page)) keys.add(key);
  }
  const isPlace = (place: string) => keys.has(place) || place.startsWith(`${slug}/`);
  const pages = split(progress.pages, isPage);
  const answers = split(progress.answers, isPlace);
  const reviews = split(progress.reviews, isPlace);
  return {
    removed: { version: 2, pages: pages.taken, answers: answers.taken, reviews: reviews.taken },
    rest: { version: 2, pages: pages.rest, answers: answers.rest, reviews: reviews.rest },
  };
}

function split<T>(record: Readonly<Record<string, T>>, isTaken: (key: string) => boolean) {
  const part = (wanted: boolean): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(record).filter(([key]) => isTaken(key) === wanted));
  return { taken: part(true), rest: part(false) };
}
