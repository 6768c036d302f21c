import type { Answer, Grade, PageProgress, Progress, Review, Score } from './progress.ts';
import { ATTEMPT_MILLISECONDS, isAhead, orderReviews } from './reviews.ts';

/** Records that a page was opened; the last opened page is where the reader continues. */
export function markOpened(progress: Progress, path: string, at: number): Progress {
  return changePage(progress, path, { ...progress.pages[path], openedAt: at });
}

/** Records that the end of a page's text was reached; the first time is kept. */
export function markRead(progress: Progress, path: string, at: number): Progress {
  const page = progress.pages[path] ?? { openedAt: at };
  return changePage(progress, path, { ...page, readAt: page.readAt ?? at });
}

/**
 * Records the score of a page's own questions.
 *
 * @param firstScore the score of the first answers, if all questions are answered; it is kept when
 * that is so for the first time, and a retry does not change it
 */
export function scorePage(
  progress: Progress,
  path: string,
  score: Score,
  firstScore: Score | undefined,
): Progress {
  const page = progress.pages[path] ?? { openedAt: score.at };
  const isFirst = firstScore !== undefined && page.checkedAt === undefined;
  return changePage(progress, path, {
    ...page,
    score,
    ...(isFirst ? { checkedAt: score.at, firstScore } : {}),
  });
}

/** Removes the score of a page whose answers were removed; the first score is kept. */
export function forgetScore(progress: Progress, path: string): Progress {
  const page = progress.pages[path];
  if (!page) return progress;
  const { score: _forgotten, ...rest } = page;
  return changePage(progress, path, rest);
}

/** Records an answer under its key in `answers`. */
export function answerQuestion(progress: Progress, key: string, answer: Answer): Progress {
  return { ...progress, answers: { ...progress.answers, [key]: answer } };
}

/** Removes an answer, so that the question can be tried again. */
export function forgetAnswer(progress: Progress, key: string): Progress {
  const { [key]: _forgotten, ...answers } = progress.answers;
  return { ...progress, answers };
}

/**
 * Adds a review of a question, unless another one is less than twelve hours away: only the first
 * answer of an attempt tests the memory.
 */
export function reviewQuestion(
  progress: Progress,
  key: string,
  grade: Grade,
  at: number,
): Progress {
  // What the clock dated ahead was before this answer, or it would keep the question away.
  const before = (progress.reviews[key] ?? []).map(
    ([other, grade]): Review => [isAhead(other, at) ? at - ATTEMPT_MILLISECONDS : other, grade],
  );
  if (before.some(([other]) => Math.abs(at - other) < ATTEMPT_MILLISECONDS)) return progress;
  // The clock may have been set back since the last review, so the order is not certain.
  const reviews = orderReviews([...before, [at, grade]]);
  return { ...progress, reviews: { ...progress.reviews, [key]: reviews } };
}

function changePage(progress: Progress, path: string, page: PageProgress): Progress {
  return { ...progress, pages: { ...progress.pages, [path]: page } };
}
