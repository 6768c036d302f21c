import { ok, type Result } from '../../src/core/issue.ts';
import type { Position } from '../../src/core/position.ts';
import type { Question } from '../../src/core/quiz/question.ts';
import type { Fence } from '../../src/markdown/fence.ts';
import { positionInQuiz, readQuiz } from '../../src/schema/quiz/index.ts';

/** A question of a lesson, with the places in the lesson of its parts. */
export interface LocatedQuestion {
  readonly question: Question;
  /** Where a part is, such as `['predict', 'request']`. */
  readonly placeOf: (...part: readonly (string | number)[]) => Position;
}

/** Reads a `quiz` block; issues are placed in the lesson. */
export function readQuestions({ body, inBody }: Fence): Result<readonly LocatedQuestion[]> {
  const quiz = readQuiz(body);
  if (!quiz.ok) {
    return { ok: false, issues: quiz.issues.map((issue) => ({ ...issue, ...inBody(issue) })) };
  }
  const placed = quiz.value.map((question, index) => ({
    question,
    placeOf: (...part: readonly (string | number)[]) =>
      inBody(positionInQuiz(body, [index, ...part])),
  }));
  return ok(placed);
}

/** The place where a question shows a file of the crate or asks what it does; undefined where it doesn't. */
export function positionOfSource(
  { question: { code, predict }, placeOf }: LocatedQuestion,
  source: string,
): Position | undefined {
  if (predict && 'file' in predict && predict.file === source) return placeOf('predict', 'file');
  return code && 'file' in code && code.file === source ? placeOf('code', 'file') : undefined;
}
