import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) kill(child);
});

/**
 * Starts a program in a process group of its own, so that its child processes end with it. When
 * this process exits, the group is killed.
 */
export function start(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const child = spawn(command, args, { ...options, detached: true });
  running.add(child);
  const forget = () => {
    // Also ends the child processes that it left running.
    kill(child);
    running.delete(child);
  };
  child.once('exit', forget);
  child.once('error', forget);
  return child;
}

/** Kills a program, and waits until it has exited. */
export async function stop(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return;
  const exited = once(child, 'exit');
  kill(child);
  await exited;
}

/** Makes SIGINT and SIGTERM exit this process normally, so that the started programs end too. */
export function stopOnSignals(): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}

/**
 * The environment of a sample: what it needs to run, and nothing that changes its output.
 *
 * @param port the port that a sample listens on if it is a server
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
    // With this key the lessons start their servers.
    API_KEY: 'open-sesame',
    RUST_BACKTRACE: '0',
  };
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has already ended.
  }
}
