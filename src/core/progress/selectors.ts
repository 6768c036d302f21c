import type { PageState, Progress } from './progress.ts';

/** How far a reader is with a page. */
export function pageState(progress: Progress, path: string): PageState {
  const page = progress.pages[path];
  if (!page) return 'unread';
  if (page.checkedAt !== undefined) return 'checked';
  return page.readAt === undefined ? 'begun' : 'read';
}

/** The page opened last, of those given; undefined when none was opened. */
export function lastOpened(progress: Progress, paths: readonly string[]): string | undefined {
  const opened = (path: string) => progress.pages[path]?.openedAt ?? 0;
  return paths.filter((path) => opened(path) > 0).sort((a, b) => opened(b) - opened(a))[0];
}

/** How far a reader is with some pages together. */
export interface ProgressSummary {
  /** How many of them are checked. */
  readonly checked: number;
  /** The sums of their scores. */
  readonly right: number;
  readonly total: number;
}

/** Sums up how far a reader is with some pages. */
export function summarizeProgress(progress: Progress, paths: readonly string[]): ProgressSummary {
  const checked = paths.filter((path) => pageState(progress, path) === 'checked');
  const scores = checked.map((path) => progress.pages[path]?.score ?? { right: 0, total: 0 });
  return {
    checked: checked.length,
    right: scores.reduce((sum, { right }) => sum + right, 0),
    total: scores.reduce((sum, { total }) => sum + total, 0),
  };
}

/** The first part of such a key; no guide has it for a name. */
export const REPEAT = 'again';

/** The key of an answer that was given when a missed question came back in a later phase. */
export function repeatKey(key: string): string {
  return `${REPEAT}/${key}`;
}

/**
 * The questions of some pages that the reader did not know when last asked, and has not known
 * since in a later phase. What was tried once more right after the explanation counts for nothing.
 *
 * @returns their keys and pages, those missed longest ago first
 */
export function missedQuestions(
  progress: Progress,
  pages: readonly string[],
): { readonly key: string; readonly page: string }[] {
  return Object.entries(progress.reviews)
    .flatMap(([key, reviews]) => {
      const [at, grade] = reviews.at(-1) ?? [0, 3];
      const page = progress.answers[key]?.page;
      if (grade !== 1 || page === undefined || !pages.includes(page)) return [];
      const again = progress.answers[repeatKey(key)];
      return again?.right && again.at > at ? [] : [{ key, page, at }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ key, page }) => ({ key, page }));
}
