import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandError } from '../setup/command.ts';
import { sampleEnvironment, start, stop } from './processes.ts';

const SECONDS_TO_START = 20;

/** A running program that accepts connections. */
export interface RunningServer {
  readonly port: number;
  /** What it has printed, and prints within a moment. */
  readonly log: () => Promise<string>;
}

/**
 * Runs a program that is a server while `use` works with it, and ends it then, whatever happens.
 *
 * @param program the path of the executable
 * @param folder where it runs
 * @throws CommandError with the program's log where it ends or stays silent instead of listening
 */
export async function withServer<T>(
  program: string,
  folder: string,
  use: (server: RunningServer) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const child = start(program, [], {
    cwd: folder,
    env: sampleEnvironment(port),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const ended = once(child, 'close').then(
    ([code, signal]) => `ended with ${signal ?? `code ${code}`}`,
  );
  const silent = new AbortController();
  try {
    const fault = await Promise.race([
      ended.then((how) => `the program ${how} before it accepted a connection on its PORT`),
      untilListening(port, silent.signal),
    ]);
    if (fault !== undefined) throw new CommandError(`${fault}; ${shownLog(printed)}`);
    const log = async () => {
      await Promise.race([ended, wait(200)]);
      return shownLog(printed);
    };
    return await use({ port, log });
  } finally {
    silent.abort();
    await stop(child);
  }
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/** Gives nothing once a connection is accepted, or a sentence when the time is over. */
async function untilListening(port: number, stopped: AbortSignal): Promise<string | undefined> {
  const deadline = Date.now() + SECONDS_TO_START * 1000;
  while (!stopped.aborted && Date.now() < deadline) {
    if (await accepts(port)) return undefined;
    await wait(50);
  }
  return `the program accepted no connection on its PORT in ${SECONDS_TO_START} s`;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (accepted: boolean) => () => {
      socket.destroy();
      resolve(accepted);
    };
    socket.once('connect', answer(true)).once('error', answer(false));
  });
}

function shownLog(printed: string): string {
  const lines = printed.trimEnd().split('\n').slice(-30);
  if (printed.trim() === '') return 'its log is empty';
  return `its log:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
