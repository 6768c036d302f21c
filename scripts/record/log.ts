import type { RunningServer } from '../rust/server.ts';
import { CommandError } from '../shared/command.ts';
import { normalizeLog } from './normalize.ts';

/** The interval at which the output is polled; all times here are in milliseconds. */
const STEP = 25;
/** After this pause a part is complete if it has at least as many lines as the recording. */
const QUIET = 250;
/** The same if there is no recording; a program on a busy machine may pause between any lines. */
const LONG_QUIET = 1000;
/**
 * The longest pause before expected output. The program has already sent its response, so the
 * output normally follows at once; this is enough for a machine that is a hundred times slower.
 */
const SILENT = 10_000;
/** How long a part may take until it is complete. */
const LONGEST = 60_000;

/** Cuts the output of a server into the parts that the lesson shows. */
export interface LogWatch {
  /** Waits until the server is quiet, and starts the next part there. */
  readonly skip: () => Promise<void>;
  /**
   * Waits until the server has printed something and is quiet, and starts the next part there.
   *
   * @param recorded the recorded part; the server gets time to print as many lines
   * @returns the normalized part, which is the same in every run
   * @throws CommandError if nothing is printed, or the printing does not stop
   */
  readonly capture: (recorded: string | undefined) => Promise<string>;
}

/**
 * Watches the output of a server; the first part starts with its first line.
 *
 * @param crate the folder that the server was compiled in
 */
export function watchLog({ printed, port }: RunningServer, crate: string): LogWatch {
  let begin = 0;
  const part = () => printed().slice(begin);
  const skip = async () => {
    await untilQuiet(part, () => LONG_QUIET / 2);
    begin = printed().length;
  };
  const capture = async (recorded: string | undefined) => {
    await untilPrinted(part);
    if (recorded === undefined) {
      await untilQuiet(part, () => LONG_QUIET);
    } else {
      const expected = countLines(recorded);
      await untilQuiet(part, () => (countLines(part()) >= expected ? QUIET : SILENT));
    }
    const text = part();
    begin += text.length;
    return normalizeLog(text, crate, port);
  };
  return { skip, capture };
}

/** Counts the lines that are not blank; normalizing a part does not change their number. */
function countLines(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}

async function untilPrinted(part: () => string): Promise<void> {
  for (let waited = 0; waited < SILENT; waited += STEP) {
    if (part().trim() !== '') return;
    await wait(STEP);
  }
  throw new CommandError(
    'log: the program prints nothing here; delete the block, or fix the program',
  );
}

/** @param quiet gives the pause after which the part counts as complete, in milliseconds */
async function untilQuiet(part: () => string, quiet: () => number): Promise<void> {
  let length = part().length;
  let since = 0;
  for (let waited = 0; waited < LONGEST; waited += STEP) {
    await wait(STEP);
    const now = part().length;
    since = now === length ? since + STEP : 0;
    if (since >= quiet()) return;
    length = now;
  }
  throw new CommandError('log: the program does not stop printing, so no two runs print the same');
}

// Not the one from node:timers/promises: Vitest's fake timers do not replace that.
function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
