import { diffArrays } from 'diff';

/** A line of a sample, compared with an earlier version of the sample. */
export interface DiffLine {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** Compares two versions of a sample by line; removed lines come before those replacing them. */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  return diffArrays([...before], [...after]).flatMap(({ value, added, removed }) =>
    value.map((text) => ({ text, change: added ? 'added' : removed ? 'removed' : 'same' })),
  );
}
