import type { JsonPath } from './kind.ts';
import type { Prediction } from './question.ts';
import { kindOf, type Question } from './schema.ts';

/** A question whose right answer is determined by running code. */
export type PredictedQuestion = Question & { readonly predict: Prediction };

/** Whether a question's right answer is determined by running code. */
export function isPredicted(question: Question): question is PredictedQuestion {
  return question.predict !== undefined;
}

/** The code of the first error in the compiler's output, such as `E0277`, or `no code`. */
export function errorCodeOf(compilerOutput: string): string {
  return /^error\[(E\d{4})\]/m.exec(firstError(compilerOutput))?.[1] ?? 'no code';
}

/**
 * Compares the answer key of a question with the answer that was determined by running code.
 *
 * @param derived the result of running: the whole output, the error's code, or the status
 * @returns an error message; undefined if the key is right
 */
export function disagreement(question: PredictedQuestion, derived: string): string | undefined {
  const key = kindOf(question).predictable(question)?.text ?? '';
  const { predict } = question;
  if (isSame(key, derived, predict)) return undefined;
  const found = `\`${collapse(derived)}\``;
  const fix = 'change the answer or the code';
  switch (predict.of) {
    case 'error':
      return `the key says ${quoted(key)}, but compiling ${predict.file} gives ${found}; ${fix}`;
    case 'prints':
      return `the key says ${quoted(key)}, but running ${predict.file} prints ${found}; ${fix}`;
    case 'status': {
      const request = predict.request.split('\n')[0] ?? '';
      return `the key says ${quoted(key)}, but \`${request}\` is answered ${found}; ${fix}`;
    }
  }
}

/** The path to the right answer within a question, for the position of messages. */
export function jsonPathOfAnswer(question: PredictedQuestion): JsonPath {
  return kindOf(question).predictable(question)?.path ?? [];
}

function isSame(key: string, derived: string, { of }: Prediction): boolean {
  const expected = plain(key);
  const found = plain(derived);
  // The code of a status is enough.
  return expected === found || (of === 'status' && expected === found.split(' ')[0]);
}

/** Removes backticks and collapses white space. */
function plain(text: string): string {
  return collapse(text.replaceAll('`', ''));
}

function collapse(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function quoted(key: string): string {
  return key.includes('`') ? key : `\`${key}\``;
}

function firstError(compilerOutput: string): string {
  return /^error.*$/m.exec(compilerOutput)?.[0] ?? '';
}
