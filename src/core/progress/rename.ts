import type { Progress } from './progress.ts';

/** The change of a question's key, because the question was given an `id`. */
export interface RenamedQuestion {
  readonly from: string;
  readonly to: string;
}

/** The renamed questions that have entries under their old key, but none under the new one. */
export function pendingRenames(
  progress: Progress,
  questions: readonly RenamedQuestion[],
): readonly RenamedQuestion[] {
  const hasEntry = (key: string) =>
    Object.hasOwn(progress.answers, key) || Object.hasOwn(progress.reviews, key);
  return questions.filter(({ from, to }) => hasEntry(from) && !hasEntry(to));
}

/** Moves answers and reviews from the old keys of questions to the new ones. */
export function renameQuestions(
  progress: Progress,
  questions: readonly RenamedQuestion[],
): Progress {
  const names = new Map(pendingRenames(progress, questions).map(({ from, to }) => [from, to]));
  const rename = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(
      Object.entries(record).map(([key, value]) => [names.get(key) ?? key, value]),
    );
  return { ...progress, answers: rename(progress.answers), reviews: rename(progress.reviews) };
}
