import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { collectPrinted } from './printed.ts';
import { start, stop } from './processes.ts';

/** A program to run to its end. */
export interface ProgramRun {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly seconds: number;
}

/** How a run ended. */
export interface EndedRun {
  /** Both output streams, in a terminal's order. */
  readonly printed: string;
  /** The exit code or the signal; undefined where the time was over first. */
  readonly end: number | string | undefined;
}

/** Runs a program until it ends, or ends it when its time is over. */
export async function runProgram(run: ProgramRun): Promise<EndedRun> {
  const printed = collectPrinted();
  const timer = new AbortController();
  try {
    const child = start(run.program, run.arguments, {
      cwd: run.folder,
      env: run.environment,
      stdio: ['ignore', printed.descriptor, printed.descriptor],
    });
    const end = await Promise.race([
      once(child, 'exit').then(([code, signal]): number | string => code ?? signal),
      wait(run.seconds * 1000, undefined, { signal: timer.signal }),
    ]);
    await stop(child);
    return { printed: printed.text(), end };
  } finally {
    timer.abort();
    printed.remove();
  }
}
