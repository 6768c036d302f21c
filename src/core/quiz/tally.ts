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
