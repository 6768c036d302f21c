import { diffArrays } from 'diff';

/** A line of a sample compared with an earlier state of it. */
export interface DiffLine {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** Compares two states of a sample, line by line; removed lines stand before those added for them. */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  return diffArrays([...before], [...after]).flatMap(({ value, added, removed }) =>
    value.map((text) => ({ text, change: added ? 'added' : removed ? 'removed' : 'same' })),
  );
}
