import { AsyncLocalStorage } from 'node:async_hooks';
import { tell } from './runner-messages.ts';

/** How long a lesson, such as `axum/state`, took in a step. */
export interface LessonTime {
  readonly lesson: string;
  readonly seconds: number;
}

/** How long the work that is measured has waited for its turn, in milliseconds. */
const waits = new AsyncLocalStorage<{ waited: number }>();

/**
 * Does a piece of a step's work that is for one lesson, and tells the runner how long it took,
 * whether or not it succeeds. What `noteWait` was told meanwhile does not count.
 *
 * @param lesson its name, such as `axum/state`
 */
export async function measureLesson<T>(lesson: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const wait = { waited: 0 };
  try {
    return await waits.run(wait, work);
  } finally {
    tell({ kind: 'lesson', lesson, seconds: (performance.now() - start - wait.waited) / 1000 });
  }
}

/** Notes that the work that is measured waited, in milliseconds, while others had their turn. */
export function noteWait(milliseconds: number): void {
  const wait = waits.getStore();
  if (wait) wait.waited += milliseconds;
}

/** Adds up the times of each lesson, the slowest first. */
export function sumByLesson(times: readonly LessonTime[]): LessonTime[] {
  const sums = new Map<string, number>();
  for (const { lesson, seconds } of times) sums.set(lesson, (sums.get(lesson) ?? 0) + seconds);
  return [...sums]
    .map(([lesson, seconds]) => ({ lesson, seconds }))
    .sort((a, b) => b.seconds - a.seconds);
}
