import { tally } from '../quiz/grading.ts';
import type { Answer, Progress } from './progress.ts';
import { forgetScore, scorePage } from './updates.ts';

/** A quiz whose score is stored. */
export interface ScoredQuiz {
  /** The path of its page. */
  readonly path: string;
  /** The keys of the answers to all its questions. */
  readonly keys: readonly string[];
}

/** Answers by key. */
export type Answers = Progress['answers'];

/** The stored answers with the given keys. */
export function answersTo({ answers }: Progress, keys: readonly string[]): Answers {
  return Object.fromEntries(
    keys.flatMap((key): [string, Answer][] => {
      const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
      return answer ? [[key, answer]] : [];
    }),
  );
}

/** Removes the answers to some questions of a quiz, so that they can be tried again. */
export function clearAnswers(
  progress: Progress,
  quiz: ScoredQuiz,
  keys: readonly string[],
  at: number,
): Progress {
  const cleared = new Set(keys);
  const answers = Object.fromEntries(
    Object.entries(progress.answers).filter(([key]) => !cleared.has(key)),
  );
  return rescore({ ...progress, answers }, quiz, at);
}

/** Brings back cleared answers, except to questions that were answered again since. */
export function restoreAnswers(
  progress: Progress,
  quiz: ScoredQuiz,
  cleared: Answers,
  at: number,
): Progress {
  return rescore({ ...progress, answers: { ...cleared, ...progress.answers } }, quiz, at);
}

/** Counts the score of a quiz from its answers; without answers it has only its first score. */
function rescore(progress: Progress, { path, keys }: ScoredQuiz, at: number): Progress {
  const answers = answersTo(progress, keys);
  const { right, answered, total } = tally(keys.map((key) => answers[key]?.right));
  if (answered === 0) return forgetScore(progress, path);
  const score = { right, total, at };
  return scorePage(progress, path, score, answered === total ? score : undefined);
}
