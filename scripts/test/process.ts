import { type ChildProcess, spawn } from 'node:child_process';

/** What a command did. */
export interface Ending {
  readonly seconds: number;
  /** Both streams as they came. */
  readonly output: string;
  readonly standardOutput: string;
  /** Why it counts as failed; undefined after exit code 0. */
  readonly problem: string | undefined;
}

// Far beyond what a step takes, also where Rust compiles for the first time: only a hang ends here.
const limitMinutes = 30;

const running = new Set<ChildProcess>();

/**
 * Runs a command to its end and keeps what it prints.
 * @param command the program and its arguments
 */
export function runProcess(
  [program = '', ...parameters]: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Ending> {
  const start = performance.now();
  // A process group of its own, so that what it starts ends with it.
  const child = spawn(program, parameters, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  let output = '';
  let standardOutput = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    standardOutput += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    endGroup(child, 'SIGKILL');
  }, limitMinutes * 60_000);
  return new Promise((done) => {
    const end = (problem: string | undefined) => {
      clearTimeout(limit);
      running.delete(child);
      done({ seconds: (performance.now() - start) / 1000, output, standardOutput, problem });
    };
    child.on('error', (error) => end(`did not start: ${error.message}`));
    child.on('close', (code, signal) => {
      if (late) end(`did not end within ${limitMinutes} minutes`);
      else if (signal) end(`ended by ${signal}`);
      else end(code === 0 ? undefined : `exit code ${code}`);
    });
  });
}

/** Ends all running commands together with this process when it is asked to end. */
export function endProcessesOnSignals(): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => {
      for (const child of running) endGroup(child, 'SIGTERM');
      process.exit(code);
    });
  }
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended by itself in the meantime.
  }
}
