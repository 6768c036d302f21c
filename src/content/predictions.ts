import path from 'node:path';
import { errorCodeOf } from '../questions/prediction.ts';
import type { Prediction } from '../questions/question.ts';
import { readPredictions } from '../schema/recorded/predictions.ts';
import { readText } from './files.ts';

/**
 * Reads the recorded answer to a prediction.
 *
 * @param folder the lesson's folder, with `recorded/`
 * @returns the output, the error's code or the status; undefined if it is not recorded, or the
 *   recording is invalid
 */
export function recordedAnswer(folder: string, prediction: Prediction): string | undefined {
  if (prediction.of === 'status') {
    const text = readText(path.join(folder, 'recorded/predictions.json')) ?? '{}';
    const statuses = readPredictions(text);
    return statuses.ok ? statuses.value.get(prediction.request) : undefined;
  }
  const name = `${path.posix.basename(prediction.file, '.rs')}.txt`;
  const text = readText(path.join(folder, 'recorded', name));
  return text === undefined || prediction.of === 'prints' ? text : errorCodeOf(text);
}
