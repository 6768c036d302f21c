import type { Answer, Grade, PageProgress, Progress, Score } from './progress.ts';
import { ATTEMPT, orderReviews } from './reviews.ts';

/** Notes that a page was opened; the newest time decides where to go on. */
export function openPage(progress: Progress, path: string, at: number): Progress {
  return changePage(progress, path, { ...progress.pages[path], openedAt: at });
}

/** Notes that the end of a page's text was reached; the first time stays. */
export function readPage(progress: Progress, path: string, at: number): Progress {
  const page = progress.pages[path] ?? { openedAt: at };
  return changePage(progress, path, { ...page, readAt: page.readAt ?? at });
}

/**
 * Notes how a page's own questions stand.
 *
 * @param isWhole whether every one of them has an answer
 */
export function scorePage(
  progress: Progress,
  path: string,
  score: Score,
  isWhole: boolean,
): Progress {
  const page = progress.pages[path] ?? { openedAt: score.at };
  const checkedAt = page.checkedAt ?? (isWhole ? score.at : undefined);
  return changePage(progress, path, {
    ...page,
    score,
    ...(checkedAt === undefined ? {} : { checkedAt }),
  });
}

/** Notes an answer, by its place in `answers`. */
export function answerQuestion(progress: Progress, place: string, answer: Answer): Progress {
  return { ...progress, answers: { ...progress.answers, [place]: answer } };
}

/** Takes an answer back, so that the question can be tried again. */
export function forgetAnswer(progress: Progress, place: string): Progress {
  const { [place]: _forgotten, ...answers } = progress.answers;
  return { ...progress, answers };
}

/**
 * Adds a review of a question, unless there is one less than twelve hours from it: then only that
 * one says what was remembered.
 */
export function reviewQuestion(
  progress: Progress,
  key: string,
  grade: Grade,
  at: number,
): Progress {
  const before = progress.reviews[key] ?? [];
  if (before.some(([other]) => Math.abs(at - other) < ATTEMPT)) return progress;
  // A clock may have been set back since the last one.
  const reviews = orderReviews([...before, [at, grade]]);
  return { ...progress, reviews: { ...progress.reviews, [key]: reviews } };
}

function changePage(progress: Progress, path: string, page: PageProgress): Progress {
  return { ...progress, pages: { ...progress.pages, [path]: page } };
}
