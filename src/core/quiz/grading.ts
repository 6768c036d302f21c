/** Whether exactly the right choices were chosen, in any order. */
export function isRightChoice(given: readonly string[], right: readonly string[]): boolean {
  const chosen = new Set(given);
  return chosen.size === new Set(right).size && right.every((key) => chosen.has(key));
}

/** Whether the items are in the right order. */
export function isRightOrder(given: readonly string[], right: readonly string[]): boolean {
  return given.length === right.length && given.every((key, index) => key === right[index]);
}

/** What a phone's keyboard makes of one hyphen, or of two. */
const DASHES = /[‐‑‒–—―−]/g;

/** Whether a typed answer is one of the accepted ones, after normalization. */
export function isAcceptedAnswer(given: string, accepted: readonly string[]): boolean {
  const known = new Set(accepted.map(normalizeAnswer));
  known.delete('');
  return ['-', '--'].some((typed) => known.has(normalizeAnswer(given.replace(DASHES, typed))));
}

/** Normalizes a typed answer: case, white space, backticks and curly quotes don't matter. */
export function normalizeAnswer(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s`]+/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .toLowerCase();
}

/** The results of a page's questions. */
export interface Tally {
  readonly right: number;
  readonly answered: number;
  readonly total: number;
}

/** Counts verdicts: true is right, false is wrong, undefined is not answered yet. */
export function tally(verdicts: readonly (boolean | undefined)[]): Tally {
  return {
    right: verdicts.filter((verdict) => verdict === true).length,
    answered: verdicts.filter((verdict) => verdict !== undefined).length,
    total: verdicts.length,
  };
}
