import { formatDay } from '../day.ts';
import { fill } from '../fill.ts';
import type { Progress, Score } from './progress.ts';

/** What says the scores of a page. Each has `{right}` and `{total}`. */
export interface ScoreMessages {
  /** The only score of a page. */
  readonly only: string;
  /** The score of the first answers, if there is a later one. */
  readonly first: string;
  /** The score of the current answers, after that. Also has `{date}`. */
  readonly latest: string;
}

/** The scores of a page: of the current answers, and of the first ones if that differs. */
export interface PageScores {
  readonly first?: Score;
  readonly latest?: Score;
}

/** A question that was answered. */
export interface AnsweredQuestion {
  /** Its key in `reviews`. */
  readonly key: string;
  /** Whether its current answer is right. */
  readonly right: boolean;
}

/**
 * The score of the first answers to some questions, which their reviews have: trying again right
 * after an answer is no review. A question without a review counts with its current answer.
 *
 * @param since the time of the oldest answer that counts
 */
export function scoreFirstAnswers(
  { reviews }: Progress,
  questions: readonly AnsweredQuestion[],
  since: number,
  at: number,
): Score {
  const isRight = ({ key, right }: AnsweredQuestion): boolean => {
    const [, grade] = reviews[key]?.find(([answered]) => answered >= since) ?? [];
    return grade === undefined ? right : grade > 1;
  };
  return { right: questions.filter(isRight).length, total: questions.length, at };
}

/** The scores of a page; without a first one if it is not known, or the only one. */
export function pageScores({ pages }: Progress, path: string): PageScores {
  const { checkedAt, firstScore, score } = pages[path] ?? {};
  // After a merge the first score that is left may not be that of the first check.
  const isKnown = firstScore !== undefined && firstScore.at === checkedAt;
  const isOnly = score?.at === firstScore?.at && score?.right === firstScore?.right;
  return {
    ...(isKnown && !isOnly ? { first: firstScore } : {}),
    ...(score ? { latest: score } : {}),
  };
}

/** Says the scores of a page, such as "3 of 5 at first, 5 of 5 on 30 Nov"; empty without any. */
export function describeScores(
  { first, latest }: PageScores,
  messages: ScoreMessages,
  now = Date.now(),
): string {
  if (!first) return latest ? fill(messages.only, { ...latest }) : '';
  const parts = [
    fill(messages.first, { ...first }),
    ...(latest ? [fill(messages.latest, { ...latest, date: formatDay(latest.at, now) })] : []),
  ];
  return parts.join(', ');
}
