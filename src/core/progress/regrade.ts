import type { Grade, Progress } from './progress.ts';

/** Gives a question's last review another grade: only the reader knows that an answer was guessed. */
export function regradeQuestion(progress: Progress, key: string, grade: Grade): Progress {
  const reviews = progress.reviews[key] ?? [];
  const last = reviews.at(-1);
  if (!last) return progress;
  return {
    ...progress,
    reviews: { ...progress.reviews, [key]: [...reviews.slice(0, -1), [last[0], grade]] },
  };
}
