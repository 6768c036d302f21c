import type { RunningServer } from '../rust/server.ts';
import { CommandError } from '../shared/command.ts';
import { normalizeLog } from './normalize.ts';

const STEP = 25;
/** How long a program must print nothing to be done, where it has printed as much as is recorded. */
const QUIET = 250;
/** The same where nobody knows how much will come; on a busy machine a program pauses anywhere. */
const LONG_QUIET = 1000;
/**
 * How long it may be silent before it prints what it has to. It has answered already, so that this is
 * a moment's work for it; a slow machine may make a hundred moments of it.
 */
const SILENT = 10_000;
/** How long it may go on printing. */
const LONGEST = 60_000;

/** Cuts what a server prints into the parts that the lesson shows. */
export interface LogWatch {
  /** Waits until the server is quiet; the next part begins there. */
  readonly skip: () => Promise<void>;
  /**
   * Waits until the server has printed something and is quiet; the next part begins there.
   *
   * @param recorded what is recorded of the part; the server gets time to print as many lines
   * @returns the part, the same in every run
   * @throws CommandError where nothing is printed, or it never ends
   */
  readonly capture: (recorded: string | undefined) => Promise<string>;
}

/**
 * Watches what a server prints; the first part begins at its start.
 *
 * @param crate the folder it was compiled in
 */
export function watchLog({ printed, port }: RunningServer, crate: string): LogWatch {
  let begin = 0;
  const part = () => printed().slice(begin);
  const skip = async () => {
    await untilQuiet(part, () => LONG_QUIET / 2);
    begin = printed().length;
  };
  const take = async (recorded: string | undefined) => {
    await untilPrinted(part);
    if (recorded === undefined) {
      await untilQuiet(part, () => LONG_QUIET);
    } else {
      const wanted = countLines(recorded);
      await untilQuiet(part, () => (countLines(part()) >= wanted ? QUIET : SILENT));
    }
    const text = part();
    begin += text.length;
    return normalizeLog(text, crate, port);
  };
  return { skip, capture: take };
}

/** The lines that are not blank: those that are the same in a recording. */
function countLines(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}

async function untilPrinted(part: () => string): Promise<void> {
  for (let waited = 0; waited < SILENT; waited += STEP) {
    if (part().trim() !== '') return;
    await wait(STEP);
  }
  throw new CommandError('log: the program prints nothing here; delete the block, or mend it');
}

/** @param quiet how long nothing may be printed by now, in milliseconds */
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

// Not that of node:timers/promises, whose clock a test can't set.
function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
