import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandError } from '../shared/command.ts';
import { freePort } from './port.ts';
import { collectPrinted } from './printed.ts';
import { sampleEnvironment, start, stop } from './processes.ts';

const SECONDS_TO_START = 120;

/** A running program that accepts connections. */
export interface RunningServer {
  readonly port: number;
  /** Gives its output so far. */
  readonly printed: () => string;
  /** Describes how it ended, such as `ended with code 0`; undefined while it runs. */
  readonly end: () => string | undefined;
  /** Describes its end and its output for an error message, after waiting briefly for more. */
  readonly log: () => Promise<string>;
}

/**
 * Starts a server, runs `use` when it listens, and stops it afterwards, even if `use` throws. If it
 * keeps its books in a file, that is the one in `BOOKS_DB`: a new one each time.
 *
 * @param program the path of the executable
 * @param folder its working directory
 * @param seconds the time limit for it to start listening
 * @throws CommandError with the program's log if it ends or does not listen in time
 */
export async function withServer<T>(
  program: string,
  folder: string,
  use: (server: RunningServer) => Promise<T>,
  seconds = SECONDS_TO_START,
): Promise<T> {
  const port = await freePort();
  const printed = collectPrinted();
  const data = mkdtempSync(path.join(tmpdir(), 'from-zero-data-'));
  const child = start(program, [], {
    cwd: folder,
    env: { ...sampleEnvironment(port), BOOKS_DB: path.join(data, 'books.db') },
    stdio: ['ignore', printed.descriptor, printed.descriptor],
  });
  const ended = once(child, 'exit').then(
    ([code, signal]) => `ended with ${signal ?? `code ${code}`}`,
  );
  let end: string | undefined;
  ended.then((how) => {
    end = how;
  });
  const polling = new AbortController();
  try {
    const fault = await Promise.race([
      ended.then((how) => `the program ${how} before it accepted a connection on its PORT`),
      untilListening(port, seconds, polling.signal),
    ]);
    if (fault !== undefined) throw new CommandError(`${fault}; ${shownLog(printed.text())}`);
    const log = async () => {
      const how = await Promise.race([ended, wait(200)]);
      return [...(how ? [`it ${how}`] : []), shownLog(printed.text())].join('; ');
    };
    return await use({ port, printed: printed.text, end: () => end, log });
  } finally {
    polling.abort();
    await stop(child);
    printed.remove();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Gives undefined once a connection is accepted, or an error message when the time is over. */
async function untilListening(
  port: number,
  seconds: number,
  stopped: AbortSignal,
): Promise<string | undefined> {
  const deadline = Date.now() + seconds * 1000;
  while (!stopped.aborted && Date.now() < deadline) {
    if (await accepts(port)) return undefined;
    await wait(50);
  }
  return `the program accepted no connection on its PORT within ${seconds} s`;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const finish = (accepted: boolean) => () => {
      socket.destroy();
      resolve(accepted);
    };
    socket.once('connect', finish(true)).once('error', finish(false));
  });
}

function shownLog(printed: string): string {
  const lines = printed.trimEnd().split('\n').slice(-30);
  if (printed.trim() === '') return 'its log is empty';
  return `its log:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
