import { type DiffLine, diffLines } from './line-diff.ts';

/** Consecutive lines of a file around changes that are close to each other: a hunk of a diff. */
interface Stretch {
  /** The number of its first line in the new file, or in the old one if the file was removed. */
  readonly first: number;
  readonly lines: readonly DiffLine[];
}

/** A file that differs between two states of a crate. */
export interface FileChange {
  readonly file: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** The number of added lines. */
  readonly added: number;
  /** The number of removed lines. */
  readonly removed: number;
  readonly stretches: readonly Stretch[];
}

/** How many unchanged lines are shown on either side of a change. */
const CONTEXT = 3;

/**
 * Compares two states of a crate.
 *
 * @param before file contents by path
 * @param after file contents by path
 * @returns the files that differ, sorted by path
 */
export function crateChanges(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): FileChange[] {
  const files = [...new Set([...before.keys(), ...after.keys()])].sort();
  return files
    .filter((file) => before.get(file) !== after.get(file))
    .map((file) => {
      const lines = diffLines(linesOf(before.get(file)), linesOf(after.get(file)));
      const kind = !before.has(file) ? 'added' : !after.has(file) ? 'removed' : 'changed';
      const count = (change: DiffLine['change']) =>
        lines.filter((line) => line.change === change).length;
      return {
        file,
        kind,
        added: count('added'),
        removed: count('removed'),
        stretches: stretchesOf(lines, kind),
      };
    });
}

function linesOf(text: string | undefined): string[] {
  if (text === undefined) return [];
  return text.replace(/\n$/, '').split('\n');
}

function stretchesOf(lines: readonly DiffLine[], kind: FileChange['kind']): Stretch[] {
  const isNear = lines.map((_, index) =>
    lines
      .slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1)
      .some(({ change }) => change !== 'same'),
  );
  const stretches: { first: number; lines: DiffLine[] }[] = [];
  // Lines that are missing from the shown state of the file have no line number in it.
  const other = kind === 'removed' ? 'added' : 'removed';
  let number = 0;
  for (const [index, line] of lines.entries()) {
    if (line.change !== other) number += 1;
    if (!isNear[index]) continue;
    const open = isNear[index - 1] ? stretches.at(-1) : undefined;
    // A removed line is shown before the line that now has its number.
    const first = line.change === other ? number + 1 : number;
    if (open) open.lines.push(line);
    else stretches.push({ first, lines: [line] });
  }
  return stretches;
}
