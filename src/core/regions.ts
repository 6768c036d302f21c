import { err, listNames, ok, type Result } from './issue.ts';

const START = /^\s*(?:\/\/|#)\s*region:\s*(\S+)\s*$/;
const END = /^\s*(?:\/\/|#)\s*endregion:\s*(\S+)\s*$/;

/** A named part of a source file, without its marker lines. */
export interface Region {
  readonly name: string;
  /** The lines without their common indentation. */
  readonly lines: readonly string[];
}

/**
 * Finds the regions of a source file: `// region: name` … `// endregion: name`, in TOML and shell
 * files with `#`. Regions may nest.
 *
 * @returns the regions by name, or an issue with its position in the source file
 */
export function readRegions(source: string): Result<ReadonlyMap<string, Region>> {
  const lines = source.split(/\r?\n/);
  const open: { name: string; line: number }[] = [];
  const regions = new Map<string, Region>();
  for (const [index, text] of lines.entries()) {
    const started = START.exec(text)?.[1];
    const ended = END.exec(text)?.[1];
    const fail = (message: string) => err({ line: index + 1, column: 1, message });
    if (started !== undefined) {
      if (regions.has(started) || open.some(({ name }) => name === started)) {
        return fail(
          `region \`${started}\` is defined twice; give each region of a file its own name`,
        );
      }
      open.push({ name: started, line: index + 1 });
    }
    if (ended !== undefined) {
      const last = open.pop();
      if (last?.name !== ended) {
        const expected = last ? `expected \`endregion: ${last.name}\`` : 'no region is open';
        return fail(`\`endregion: ${ended}\` closes no region; ${expected}`);
      }
      regions.set(ended, cut(ended, lines, last.line, index));
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) {
    return err({
      line: unclosed.line,
      column: 1,
      message: `region \`${unclosed.name}\` is never closed; add \`endregion: ${unclosed.name}\``,
    });
  }
  return ok(regions);
}

/** A whole file as one region, without region markers and a leading `expect` line. */
export function wholeFile(source: string): Region {
  const lines = source.replace(/\s+$/, '').split(/\r?\n/);
  const expectation = /^\/\/ expect /.test(lines[0] ?? '') ? 1 : 0;
  return cut('', lines, expectation, lines.length);
}

/** The message for a region that does not exist, with the names of the existing ones. */
export function missingRegion(name: string, regions: ReadonlyMap<string, Region>): string {
  return `no region \`${name}\`; available regions: ${listNames([...regions.keys()])}`;
}

function cut(name: string, lines: readonly string[], from: number, to: number): Region {
  const body = lines.slice(from, to).filter((line) => !START.test(line) && !END.test(line));
  while (body.at(-1)?.trim() === '') body.pop();
  while (body[0]?.trim() === '') body.shift();
  const indents = body.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = indents.length > 0 ? Math.min(...indents) : 0;
  return { name, lines: body.map((line) => line.slice(shared)) };
}
