import { displayPath } from '../../src/content/files.ts';
import type { FileIssue, Result } from '../../src/core/issue.ts';
import {
  answerPath,
  disagreement,
  errorCodeOf,
  isPredicted,
  type PredictedQuestion,
  parsePredictions,
} from '../../src/core/quiz/prediction.ts';
import type { Phase } from '../rust/phases.ts';
import type { Captured } from './captured.ts';
import type { LocatedQuestion } from './questions.ts';
import { recordedText } from './recorded.ts';

/** The statuses that a phase has recorded, by request; none where nothing is. */
export function recordedStatuses(phase: Phase): Result<ReadonlyMap<string, string>> {
  return parsePredictions(recordedText(phase, 'predictions.json') ?? '{}');
}

/**
 * Compares the answers of a lesson's questions with what was found by running now, and that with
 * what is recorded.
 *
 * @param mend what to run where the recording is old
 * @returns for each question what is wrong with it, or undefined where nothing is
 */
export function comparePredictions(
  phase: Phase,
  taken: Captured,
  recorded: ReadonlyMap<string, string>,
  mend: string,
): (FileIssue | undefined)[] {
  return taken.fences.questions.flatMap((placed) => {
    const { question } = placed;
    if (!isPredicted(question)) return [];
    const derived = derivedOf(question, taken);
    // Why there is none is told of what should have given it.
    if (derived === undefined) return [];
    return [comparePrediction(phase, placed, question, derived, recorded, mend)];
  });
}

function comparePrediction(
  phase: Phase,
  { placeOf }: LocatedQuestion,
  question: PredictedQuestion,
  derived: string,
  recorded: ReadonlyMap<string, string>,
  mend: string,
): FileIssue | undefined {
  const file = displayPath(phase.lesson);
  const fault = disagreement(question, derived);
  if (fault !== undefined) {
    return { file, ...placeOf(...answerPath(question)), message: `quiz: ${fault}` };
  }
  const { predict } = question;
  if (predict.of !== 'status') return undefined;
  const before = recorded.get(predict.request);
  if (before === derived) return undefined;
  const found =
    before === undefined
      ? `is not recorded; ${mend}`
      : `is answered \`${derived}\`, and \`${before}\` is recorded; if the change is right, ${mend}`;
  const request = predict.request.split('\n')[0] ?? '';
  return { file, ...placeOf('predict'), message: `quiz: \`${request}\` ${found}` };
}

function derivedOf({ predict }: PredictedQuestion, taken: Captured): string | undefined {
  if (predict.of === 'status') return taken.statuses.get(predict.request);
  const text = taken.outputs.find(({ source }) => source === predict.file)?.text;
  return text === undefined || predict.of === 'prints' ? text : errorCodeOf(text);
}
