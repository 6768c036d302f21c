import type { Progress } from '../progress/progress.ts';
import { morningOf, schedule } from './schedule.ts';
import type { CourseQuestion } from './session.ts';

/** The questions that become due on one day. */
export interface DueDay {
  /** The time at which the day begins. */
  readonly day: number;
  readonly count: number;
}

/** The results of the reviews in one week. */
export interface Week {
  /** The time at which the week begins. */
  readonly start: number;
  /** The number of reviews, without the first answers to questions. */
  readonly reviews: number;
  readonly known: number;
}

/** The number of questions that become due on each of the next days; overdue ones count today. */
export function dueByDay(
  progress: Progress,
  known: readonly CourseQuestion[],
  now: number,
  days: number,
): DueDay[] {
  const dues = known.flatMap(({ key }) => schedule(progress.reviews[key] ?? [], now)?.due ?? []);
  return Array.from({ length: days }, (_, index) => {
    const from = index === 0 ? Number.NEGATIVE_INFINITY : dayAfter(now, index);
    const until = dayAfter(now, index + 1);
    return {
      day: dayAfter(now, index),
      count: dues.filter((due) => due >= from && due < until).length,
    };
  });
}

/** The number of reviews in each of the last weeks, and how many of them were successful. */
export function reviewsByWeek(
  progress: Progress,
  known: readonly CourseQuestion[],
  now: number,
  weeks: number,
): Week[] {
  // The first answer shows what was learned, the later ones what was remembered.
  const reviews = known.flatMap(({ key }) => (progress.reviews[key] ?? []).slice(1));
  return Array.from({ length: weeks }, (_, index) => {
    const start = dayAfter(now, 1 - 7 * (weeks - index));
    const end = dayAfter(now, 1 - 7 * (weeks - index - 1));
    const own = reviews.filter(([at]) => at >= start && at < end);
    return { start, reviews: own.length, known: own.filter(([, grade]) => grade > 1).length };
  });
}

/** The start of the day some days later; by the calendar, since not all days have 24 hours. */
function dayAfter(moment: number, days: number): number {
  const date = new Date(moment);
  return morningOf(date.setDate(date.getDate() + days));
}
