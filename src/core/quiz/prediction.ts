import { err, ok, type Result } from '../issue.ts';
import { type Prediction, type Question, rightChoices } from './question.ts';

/** A question whose right answer is found by running. */
export type PredictedQuestion = Question & { readonly predict: Prediction };

/** Whether a question's right answer is found by running. */
export function isPredicted(question: Question): question is PredictedQuestion {
  return question.predict !== undefined;
}

/** The code of the first error in what the compiler says, such as `E0277`, or `no code`. */
export function errorCodeOf(compilerText: string): string {
  return /^error\[(E\d{4})\]/m.exec(firstError(compilerText))?.[1] ?? 'no code';
}

/**
 * What is wrong with the key of a question whose right answer was found by running.
 *
 * @param derived what was found: the whole output, the error's code, or the status
 * @returns a sentence; undefined where the key agrees
 */
export function disagreement(question: PredictedQuestion, derived: string): string | undefined {
  const key = keyOf(question);
  const { predict } = question;
  if (isSame(key, derived, predict)) return undefined;
  const found = `\`${collapse(derived)}\``;
  const mend = 'change the answer or the code';
  switch (predict.of) {
    case 'error':
      return `the key says ${quoted(key)}, but compiling ${predict.file} gives ${found}; ${mend}`;
    case 'prints':
      return `the key says ${quoted(key)}, but running ${predict.file} prints ${found}; ${mend}`;
    case 'status': {
      const request = predict.request.split('\n')[0] ?? '';
      return `the key says ${quoted(key)}, but \`${request}\` is answered ${found}; ${mend}`;
    }
  }
}

/** The path of a question's right answer within it, for messages. */
export function answerPath({ kind }: Question): (string | number)[] {
  return kind === 'type' ? ['accept', 0] : ['answer'];
}

/** Reads the text of a `recorded/predictions.json`: statuses by request. */
export function parsePredictions(text: string): Result<ReadonlyMap<string, string>> {
  const fail = (message: string) => err({ line: 1, column: 1, message: `predictions: ${message}` });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('is no JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail('must be an object of statuses by request');
  }
  const entries = Object.entries(value);
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')) {
    return fail('must hold a text for each request');
  }
  return ok(new Map(entries));
}

/** Writes statuses by request as the text of a `recorded/predictions.json`. */
export function writePredictions(statuses: ReadonlyMap<string, string>): string {
  return `${JSON.stringify(Object.fromEntries(statuses), undefined, 2)}\n`;
}

function keyOf(question: PredictedQuestion): string {
  switch (question.kind) {
    case 'choose':
      return rightChoices(question)[0]?.text ?? '';
    case 'type':
      return question.accept[0] ?? '';
    case 'order':
      return '';
  }
}

function isSame(key: string, derived: string, { of }: Prediction): boolean {
  const said = plain(key);
  const found = plain(derived);
  // The number of a status says it all.
  return said === found || (of === 'status' && said === found.split(' ')[0]);
}

/** Without code ticks, and without regard to what is between words. */
function plain(text: string): string {
  return collapse(text.replaceAll('`', ''));
}

function collapse(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function quoted(key: string): string {
  return key.includes('`') ? key : `\`${key}\``;
}

function firstError(compilerText: string): string {
  return /^error.*$/m.exec(compilerText)?.[0] ?? '';
}
