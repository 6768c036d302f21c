import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { collectPrinted } from './printed.ts';
import { start, stop } from './processes.ts';

/** A program to run until it exits. */
export interface ProgramRun {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** The time limit. */
  readonly seconds: number;
}

/** The output and the end of a run. */
export interface EndedRun {
  /** Both output streams, in the order a terminal would show. */
  readonly printed: string;
  /** The exit code or the signal; undefined if the time limit was reached first. */
  readonly end: number | string | undefined;
}

/** Runs a program until it exits, and kills it at its time limit. */
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
