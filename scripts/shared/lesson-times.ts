import { AsyncLocalStorage } from 'node:async_hooks';
import { sendMessage } from './runner-messages.ts';

/** How long a lesson, such as `axum/state`, took in a step. */
export interface LessonTime {
  readonly lesson: string;
  readonly seconds: number;
}

/** How long the work being measured has waited in queues, in milliseconds. */
const waits = new AsyncLocalStorage<{ waited: number }>();

/**
 * Runs the part of a step's work that is for one lesson, and reports to the runner how long it
 * took, whether or not it succeeds. Waits recorded with `noteWait` are subtracted.
 *
 * @param lesson its name, such as `axum/state`
 */
export async function measureLesson<T>(lesson: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const wait = { waited: 0 };
  try {
    return await waits.run(wait, work);
  } finally {
    sendMessage({
      kind: 'lesson',
      lesson,
      seconds: (performance.now() - start - wait.waited) / 1000,
    });
  }
}

/** Records that the work being measured has waited in a queue, in milliseconds. */
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
