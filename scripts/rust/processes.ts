import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) kill(child);
});

/**
 * Starts a program in a process group of its own, so that whatever it starts ends with it. It is
 * ended with this process at the latest.
 */
export function start(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const child = spawn(command, args, { ...options, detached: true });
  running.add(child);
  const forget = () => {
    // What it started, and left behind, goes with it.
    kill(child);
    running.delete(child);
  };
  child.once('exit', forget);
  child.once('error', forget);
  return child;
}

/** Ends a program at once, and waits until it is gone. */
export async function stop(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return;
  const gone = once(child, 'exit');
  kill(child);
  await gone;
}

/** Lets Ctrl-C and a polite request to end stop the started programs too. */
export function stopOnSignals(): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}

/**
 * The environment of a sample: what it needs to run and nothing that changes what it prints.
 *
 * @param port where a sample that is a server listens
 */
export function sampleEnvironment(port: number): NodeJS.ProcessEnv {
  const inherited = ['PATH', 'HOME', 'TMPDIR', 'DATABASE_URL'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(inherited),
    PORT: String(port),
    ROCKET_PORT: String(port),
    ROCKET_LOG_LEVEL: 'normal',
    ROCKET_CLI_COLORS: '0',
    NO_COLOR: '1',
    RUST_BACKTRACE: '0',
  };
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}
