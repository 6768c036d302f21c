import type { PageState, Progress } from './progress.ts';

/** The state of a page. */
export function pageState(progress: Progress, path: string): PageState {
  const page = progress.pages[path];
  if (!page) return 'unread';
  if (page.checkedAt !== undefined) return 'checked';
  return page.readAt === undefined ? 'begun' : 'read';
}

/** The pages among `paths` that were opened, the last opened first. */
export function openedPages(progress: Progress, paths: readonly string[]): readonly string[] {
  const opened = (path: string) => progress.pages[path]?.openedAt ?? 0;
  return paths.filter((path) => opened(path) > 0).sort((a, b) => opened(b) - opened(a));
}

/** The last opened page among `paths`; undefined if none was opened. */
export function lastOpened(progress: Progress, paths: readonly string[]): string | undefined {
  return openedPages(progress, paths)[0];
}

/** A reader's progress over several pages. */
export interface ProgressSummary {
  /** The number of checked pages. */
  readonly checked: number;
  /** The sums of the scores of the checked pages. */
  readonly right: number;
  readonly total: number;
}

/** Summarizes a reader's progress over several pages. */
export function summarizeProgress(progress: Progress, paths: readonly string[]): ProgressSummary {
  const checked = paths.filter((path) => pageState(progress, path) === 'checked');
  const scores = checked.map((path) => progress.pages[path]?.score ?? { right: 0, total: 0 });
  return {
    checked: checked.length,
    right: scores.reduce((sum, { right }) => sum + right, 0),
    total: scores.reduce((sum, { total }) => sum + total, 0),
  };
}

/** The prefix of the keys of repeated questions; no guide may have this slug. */
export const REPEAT_PREFIX = 'again';

/** The key of the answer to a missed question that was repeated in a later phase. */
export function repeatedAnswerKey(key: string): string {
  return `${REPEAT_PREFIX}/${key}`;
}

/**
 * The questions of some pages that the reader missed at the last review and has not answered
 * correctly in a later phase since. A second try right after the explanation does not count.
 *
 * @returns their keys and pages, the earliest missed first
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
      const again = progress.answers[repeatedAnswerKey(key)];
      return again?.right && again.at > at ? [] : [{ key, page, at }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ key, page }) => ({ key, page }));
}
