import { tell } from './messages.ts';

/** How long a lesson, such as `axum/state`, took in a step. */
export interface LessonTime {
  readonly lesson: string;
  readonly seconds: number;
}

/**
 * Does a piece of a step's work that is for one lesson, and tells the runner how long it took,
 * whether or not it succeeds.
 *
 * @param lesson its name, such as `axum/state`
 */
export async function measureLesson<T>(lesson: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    tell({ kind: 'lesson', lesson, seconds: (performance.now() - start) / 1000 });
  }
}

/** Adds up the times of each lesson, the slowest first. */
export function sumByLesson(times: readonly LessonTime[]): LessonTime[] {
  const sums = new Map<string, number>();
  for (const { lesson, seconds } of times) sums.set(lesson, (sums.get(lesson) ?? 0) + seconds);
  return [...sums]
    .map(([lesson, seconds]) => ({ lesson, seconds }))
    .sort((a, b) => b.seconds - a.seconds);
}
