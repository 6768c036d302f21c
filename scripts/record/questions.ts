import type { Fence } from '../../src/content/index.ts';
import { ok, type Result } from '../../src/core/issue.ts';
import type { Position } from '../../src/core/position.ts';
import { positionInQuiz, readQuiz } from '../../src/questions/index.ts';
import type { Question } from '../../src/questions/schema.ts';

/** A question of a lesson, with the positions of its parts in the lesson. */
export interface LessonQuestion {
  readonly question: Question;
  /** Gives the position of a part, such as `('predict', 'request')`. */
  readonly positionOf: (...part: readonly (string | number)[]) => Position;
}

/** Reads a `quiz` block; issues have their positions in the lesson. */
export function readRecordedQuestions({ body, inBody }: Fence): Result<readonly LessonQuestion[]> {
  const quiz = readQuiz(body);
  if (!quiz.ok) {
    return { ok: false, issues: quiz.issues.map((issue) => ({ ...issue, ...inBody(issue) })) };
  }
  const located = quiz.value.map((question, index) => ({
    question,
    positionOf: (...part: readonly (string | number)[]) =>
      inBody(positionInQuiz(body, [index, ...part])),
  }));
  return ok(located);
}

/**
 * The position at which a question shows a file of the crate, or asks for its result; undefined if
 * it does neither.
 */
export function positionOfSource(
  { question: { code, predict }, positionOf }: LessonQuestion,
  source: string,
): Position | undefined {
  if (predict && 'file' in predict && predict.file === source) return positionOf('predict', 'file');
  return code && 'file' in code && code.file === source ? positionOf('code', 'file') : undefined;
}
