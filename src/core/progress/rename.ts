import type { Progress } from './progress.ts';

/** A question that is kept under another name since it has an `id`. */
export interface RenamedQuestion {
  readonly from: string;
  readonly to: string;
}

/** Those of some questions of which something is kept under their former name, and nothing since. */
export function pendingRenames(
  progress: Progress,
  questions: readonly RenamedQuestion[],
): readonly RenamedQuestion[] {
  const isKept = (key: string) =>
    Object.hasOwn(progress.answers, key) || Object.hasOwn(progress.reviews, key);
  return questions.filter(({ from, to }) => isKept(from) && !isKept(to));
}

/** Moves what is kept of questions from their former names to those that they have now. */
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
