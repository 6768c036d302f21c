import { setTimeout as wait } from 'node:timers/promises';
import { CommandError } from '../setup/command.ts';
import { normalizeLog } from './normalize.ts';
import type { RunningServer } from './server.ts';

const STEP = 25;
/** How long a program must print nothing to be done with what it does. */
const QUIET = 250;
const LONGEST = 10_000;

/** Cuts what a server prints into the parts that the lesson shows. */
export interface LogWatch {
  /** Waits until the server is quiet; the next part begins there. */
  readonly skip: () => Promise<void>;
  /**
   * Waits until the server has printed something and is quiet; the next part begins there.
   *
   * @returns the part, the same in every run
   * @throws CommandError where nothing is printed, or it never ends
   */
  readonly take: () => Promise<string>;
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
    await untilQuiet(part);
    begin = printed().length;
  };
  const take = async () => {
    await untilPrinted(part);
    await untilQuiet(part);
    const text = part();
    begin += text.length;
    return normalizeLog(text, crate, port);
  };
  return { skip, take };
}

async function untilPrinted(part: () => string): Promise<void> {
  for (let waited = 0; waited < LONGEST; waited += STEP) {
    if (part().trim() !== '') return;
    await wait(STEP);
  }
  throw new CommandError('log: the program prints nothing here; delete the block, or mend it');
}

async function untilQuiet(part: () => string): Promise<void> {
  let length = part().length;
  let quiet = 0;
  for (let waited = 0; waited < LONGEST; waited += STEP) {
    await wait(STEP);
    const now = part().length;
    quiet = now === length ? quiet + STEP : 0;
    if (quiet >= QUIET) return;
    length = now;
  }
  throw new CommandError('log: the program does not stop printing, so no two runs print the same');
}
