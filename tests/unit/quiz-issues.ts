import { readQuiz } from '../../src/questions/index.ts';

/** A question with the required fields only. */
export const question = { q: 'Why?', choices: ['`a`', 'b'], answer: 0, explain: 'So.' };

/** The formatted issues of a block: `line:column message`. */
export function issues(json: string): string[] {
  const read = readQuiz(json);
  return read.ok
    ? []
    : read.issues.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/** A block of that question with changed fields, and one key per line. */
export function changed(change: object): string {
  return JSON.stringify([{ ...question, ...change }], undefined, 1);
}
