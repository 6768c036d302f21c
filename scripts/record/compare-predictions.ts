import { displayPath } from '../../src/content/index.ts';
import type { FileIssue, Result } from '../../src/core/issue.ts';
import {
  disagreement,
  errorCodeOf,
  isPredicted,
  jsonPathOfAnswer,
  type PredictedQuestion,
} from '../../src/questions/prediction.ts';
import { readPredictions } from '../../src/schema/recorded/predictions.ts';
import type { PhaseCrate } from '../rust/phase-crates.ts';
import type { Captured } from './captured.ts';
import type { LessonQuestion } from './questions.ts';
import { recordedText } from './recorded.ts';

/** Reads the recorded statuses of a phase, by request; empty if none are recorded. */
export function recordedStatuses(phase: PhaseCrate): Result<ReadonlyMap<string, string>> {
  return readPredictions(recordedText(phase, 'predictions.json') ?? '{}');
}

/**
 * Compares the answers of a lesson's questions with the captured results, and those with the
 * recorded ones.
 *
 * @param fix the instruction that updates an outdated recording
 * @returns for each question with a captured result an issue, or undefined if it is right
 */
export function comparePredictions(
  phase: PhaseCrate,
  captured: Captured,
  recorded: ReadonlyMap<string, string>,
  fix: string,
): (FileIssue | undefined)[] {
  return captured.fences.questions.flatMap((located) => {
    const { question } = located;
    if (!isPredicted(question)) return [];
    const derived = derivedOf(question, captured);
    // The capture that failed to derive it has already reported why.
    if (derived === undefined) return [];
    return [comparePrediction(phase, located, question, derived, recorded, fix)];
  });
}

function comparePrediction(
  phase: PhaseCrate,
  { positionOf }: LessonQuestion,
  question: PredictedQuestion,
  derived: string,
  recorded: ReadonlyMap<string, string>,
  fix: string,
): FileIssue | undefined {
  const file = displayPath(phase.lesson);
  const fault = disagreement(question, derived);
  if (fault !== undefined) {
    return { file, ...positionOf(...jsonPathOfAnswer(question)), message: `quiz: ${fault}` };
  }
  const { predict } = question;
  if (predict.of !== 'status') return undefined;
  const before = recorded.get(predict.request);
  if (before === derived) return undefined;
  const difference =
    before === undefined
      ? `is not recorded; ${fix}`
      : `is answered \`${derived}\`, but \`${before}\` is recorded; if the change is right, ${fix}`;
  const request = predict.request.split('\n')[0] ?? '';
  return { file, ...positionOf('predict'), message: `quiz: \`${request}\` ${difference}` };
}

function derivedOf({ predict }: PredictedQuestion, captured: Captured): string | undefined {
  if (predict.of === 'status') return captured.statuses.get(predict.request);
  const text = captured.outputs.find(({ source }) => source === predict.file)?.text;
  return text === undefined || predict.of === 'prints' ? text : errorCodeOf(text);
}
