/**
 * Parses line numbers such as `2,5-7`.
 *
 * @param text numbers and ranges, counted from 1, separated by commas
 * @param last the number of the last line
 * @returns the lines, or an error message
 */
export function parseLineRanges(text: string, last: number): ReadonlySet<number> | string {
  const lines = new Set<number>();
  for (const part of text.split(',')) {
    const range = /^(\d+)(?:-(\d+))?$/.exec(part.trim());
    if (!range) return `\`${part}\` is not a line number or range; write lines as \`2,5-7\``;
    const from = Number(range[1]);
    const to = Number(range[2] ?? range[1]);
    if (from < 1 || to < from || to > last) {
      return `\`${part.trim()}\` is outside the ${last} lines shown`;
    }
    for (let line = from; line <= to; line++) lines.add(line);
  }
  return lines;
}
