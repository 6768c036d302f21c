import type { Progress } from '../progress/progress.ts';
import { morningOf, schedule } from './schedule.ts';
import type { KnownQuestion } from './session.ts';

/** The questions that become due on one day. */
export interface DueDay {
  /** The moment at which the day begins. */
  readonly day: number;
  readonly count: number;
}

/** How well questions were known in one week. */
export interface Week {
  /** The moment at which the week begins. */
  readonly start: number;
  /** Reviews of questions that had been answered before. */
  readonly reviews: number;
  readonly known: number;
}

/** How many questions become due on each of the next days; what is overdue is of today. */
export function dueByDay(
  progress: Progress,
  known: readonly KnownQuestion[],
  now: number,
  days: number,
): DueDay[] {
  const dues = known.flatMap(({ key }) => schedule(progress.reviews[key] ?? [])?.due ?? []);
  return Array.from({ length: days }, (_, index) => {
    const from = index === 0 ? Number.NEGATIVE_INFINITY : dayAfter(now, index);
    const until = dayAfter(now, index + 1);
    return {
      day: dayAfter(now, index),
      count: dues.filter((due) => due >= from && due < until).length,
    };
  });
}

/** How many reviews there were in each of the last weeks, and how many of them went well. */
export function knownByWeek(
  progress: Progress,
  known: readonly KnownQuestion[],
  now: number,
  weeks: number,
): Week[] {
  // The first answer tells what was learned, those after it what was kept.
  const reviews = known.flatMap(({ key }) => (progress.reviews[key] ?? []).slice(1));
  return Array.from({ length: weeks }, (_, index) => {
    const start = dayAfter(now, 1 - 7 * (weeks - index));
    const end = dayAfter(now, 1 - 7 * (weeks - index - 1));
    const own = reviews.filter(([at]) => at >= start && at < end);
    return { start, reviews: own.length, known: own.filter(([, grade]) => grade > 1).length };
  });
}

/** The morning a number of days after a moment; days with a change of the clock are longer. */
function dayAfter(moment: number, days: number): number {
  const date = new Date(moment);
  return morningOf(date.setDate(date.getDate() + days));
}
