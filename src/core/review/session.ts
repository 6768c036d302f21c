import type { Progress } from '../progress/progress.ts';
import { schedule } from './schedule.ts';

/** A question of the course. */
export interface CourseQuestion {
  readonly key: string;
  /** The slug of its guide. */
  readonly guide: string;
}

/** The number of questions in a session, which takes a few minutes. */
export const QUESTIONS_PER_SESSION = 12;

/** The questions that are due, the least likely remembered first. */
export function dueQuestions<Q extends CourseQuestion>(
  progress: Progress,
  known: readonly Q[],
  now: number,
): Q[] {
  return known
    .flatMap((question) => {
      const found = schedule(progress.reviews[question.key] ?? [], now);
      if (!found || found.due > now) return [];
      return [{ question, chance: found.retrievability(now) }];
    })
    .sort((a, b) => a.chance - b.chance)
    .map(({ question }) => question);
}

/** The questions of one session: the most urgent ones, alternating between the guides. */
export function sessionOf<Q extends CourseQuestion>(due: readonly Q[]): Q[] {
  const chosen = due.slice(0, QUESTIONS_PER_SESSION);
  const guides = [...new Set(chosen.map(({ guide }) => guide))].map((slug) =>
    chosen.filter(({ guide }) => guide === slug),
  );
  const rounds = Math.max(0, ...guides.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) =>
    guides.flatMap((questions) => questions.slice(round, round + 1)),
  ).flat();
}

/** The earliest due time after now; undefined if nothing becomes due later. */
export function nextDue(
  progress: Progress,
  known: readonly CourseQuestion[],
  now: number,
): number | undefined {
  const later = known.flatMap(({ key }) => {
    const { due = 0 } = schedule(progress.reviews[key] ?? [], now) ?? {};
    return due > now ? [due] : [];
  });
  return later.length > 0 ? Math.min(...later) : undefined;
}
