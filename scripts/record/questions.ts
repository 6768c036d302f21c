import { good, type Outcome, type Place } from '../../src/core/issue.ts';
import type { Question } from '../../src/core/quiz/question.ts';
import type { Fence } from '../../src/markdown/fence.ts';
import { placeInQuiz, readQuiz } from '../../src/schema/quiz.ts';

/** A question of a lesson, with the places in the lesson of its parts. */
export interface PlacedQuestion {
  readonly question: Question;
  /** Where a part is, such as `['predict', 'request']`. */
  readonly placeOf: (...part: readonly (string | number)[]) => Place;
}

/** Reads a `quiz` block; issues are placed in the lesson. */
export function readQuestions({ body, inBody }: Fence): Outcome<readonly PlacedQuestion[]> {
  const quiz = readQuiz(body);
  if (!quiz.ok) {
    return { ok: false, issues: quiz.issues.map((issue) => ({ ...issue, ...inBody(issue) })) };
  }
  const placed = quiz.value.map((question, index) => ({
    question,
    placeOf: (...part: readonly (string | number)[]) => inBody(placeInQuiz(body, [index, ...part])),
  }));
  return good(placed);
}

/** The place where a question shows a file of the crate or asks what it does; undefined where it doesn't. */
export function placeOfSource(
  { question: { code, predict }, placeOf }: PlacedQuestion,
  source: string,
): Place | undefined {
  if (predict && 'file' in predict && predict.file === source) return placeOf('predict', 'file');
  return code && 'file' in code && code.file === source ? placeOf('code', 'file') : undefined;
}
