import { readQuiz } from '../../src/schema/quiz/index.ts';

/** A question of the basic form. */
export const question = { q: 'Why?', choices: ['`a`', 'b'], answer: 0, explain: 'So.' };

/** The issues of a block as a reader of the file sees them: `line:column message`. */
export function issues(json: string): string[] {
  const read = readQuiz(json);
  return read.ok
    ? []
    : read.issues.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/** A block of that question with a change, each key on a line of its own. */
export function changed(change: object): string {
  return JSON.stringify([{ ...question, ...change }], undefined, 1);
}
