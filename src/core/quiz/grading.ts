/** Whether exactly the right choices were chosen, in whatever order. */
export function isRightChoice(given: readonly string[], right: readonly string[]): boolean {
  const chosen = new Set(given);
  return chosen.size === new Set(right).size && right.every((key) => chosen.has(key));
}

/** Whether the items were put in the right order. */
export function isRightOrder(given: readonly string[], right: readonly string[]): boolean {
  return given.length === right.length && given.every((key, index) => key === right[index]);
}

/** Whether a typed text is one of those accepted. */
export function isAcceptedAnswer(given: string, accepted: readonly string[]): boolean {
  const typed = normalizeAnswer(given);
  return typed !== '' && accepted.some((text) => normalizeAnswer(text) === typed);
}

/** What counts of a typed text: not case, not spaces, not code ticks, nor a phone's curly quotes. */
export function normalizeAnswer(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s`]+/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .toLowerCase();
}

/** How a page's questions stand. */
export interface Tally {
  readonly right: number;
  readonly answered: number;
  readonly total: number;
}

/** Counts verdicts: true for right, false for wrong, undefined for not answered yet. */
export function tally(verdicts: readonly (boolean | undefined)[]): Tally {
  return {
    right: verdicts.filter((verdict) => verdict === true).length,
    answered: verdicts.filter((verdict) => verdict !== undefined).length,
    total: verdicts.length,
  };
}
