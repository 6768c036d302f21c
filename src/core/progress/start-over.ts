import { noProgress, type Progress } from './progress.ts';

/** What identifies the entries of a guide in a reader's progress. */
export interface GuideScope {
  readonly slug: string;
  /** The keys of its questions, including former keys. */
  readonly keys: readonly string[];
}

/** Progress split into two parts. */
export interface SplitProgress {
  readonly removed: Progress;
  readonly rest: Progress;
}

/**
 * Splits off the progress of a guide: its pages, its questions and its check. Pages and questions
 * that no longer exist are recognized by the recorded path.
 *
 * @param guide undefined removes everything
 */
export function splitProgress(progress: Progress, guide: GuideScope | undefined): SplitProgress {
  if (!guide) return { removed: progress, rest: noProgress };
  const { slug } = guide;
  const isPage = (path: string) => path.startsWith(`/${slug}/`);
  const keys = new Set(guide.keys);
  for (const [key, { page = '' }] of Object.entries(progress.answers)) {
    if (isPage(page)) keys.add(key);
  }
  const isOfGuide = (key: string) => keys.has(key) || key.startsWith(`${slug}/`);
  const pages = split(progress.pages, isPage);
  const answers = split(progress.answers, isOfGuide);
  const reviews = split(progress.reviews, isOfGuide);
  return {
    removed: {
      version: 3,
      pages: pages.removed,
      answers: answers.removed,
      reviews: reviews.removed,
    },
    rest: { version: 3, pages: pages.rest, answers: answers.rest, reviews: reviews.rest },
  };
}

function split<T>(record: Readonly<Record<string, T>>, isRemoved: (key: string) => boolean) {
  const part = (removed: boolean): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(record).filter(([key]) => isRemoved(key) === removed));
  return { removed: part(true), rest: part(false) };
}
