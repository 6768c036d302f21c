import { type ChildProcess, spawn } from 'node:child_process';
import type { LessonTime } from '../shared/lesson-times.ts';
import { RUNNER_VARIABLE } from '../shared/runner-messages.ts';
import { SILENCE_SECONDS, watchSilence } from './silence.ts';
import { StepOutput } from './step-output.ts';

/** The result of a command. */
export interface Ending {
  readonly seconds: number;
  /** Both output streams, interleaved as they arrived. */
  readonly output: string;
  readonly standardOutput: string;
  /** How long lessons took, if the command reported it. */
  readonly lessons: readonly LessonTime[];
  /** Why the command counts as failed; undefined after exit code 0. */
  readonly problem: string | undefined;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** After this many seconds without output the command is ended. */
  readonly silence?: number;
  /** Gets the lines that the command prints, and the activities that it reports. */
  readonly onLine?: (line: string) => void;
}

/** The time between SIGTERM and SIGKILL, in seconds, for a command to end with its children. */
const GRACE_PERIOD = 10;

const running = new Set<ChildProcess>();

/**
 * Runs a command until it ends or is silent for too long, and collects its output.
 * @param command the program and its arguments
 */
export function runProcess(
  [program = '', ...parameters]: readonly string[],
  { cwd, env, silence = SILENCE_SECONDS, onLine = () => {} }: RunOptions,
): Promise<Ending> {
  const start = performance.now();
  // A process group of its own, so that the child's children end with it.
  const child = spawn(program, parameters, {
    cwd,
    env: { ...env, [RUNNER_VARIABLE]: String(process.pid) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  let isHung = false;
  const watch = watchSilence(silence, () => {
    isHung = true;
    endHung(child);
  });
  const printed = new StepOutput(onLine);
  for (const [stream, read] of [
    [child.stdout, printed.reader('output')],
    [child.stderr, printed.reader('error')],
  ] as const) {
    stream.setEncoding('utf8').on('data', (piece: string) => {
      watch.heard();
      read(piece);
    });
  }
  return new Promise((done) => {
    const end = (problem: string | undefined) => {
      watch.stop();
      running.delete(child);
      const { standardOutput, lessons, lastLines } = printed;
      const output = isHung ? withLastLines(printed.output, lastLines) : printed.output;
      const seconds = (performance.now() - start) / 1000;
      done({ seconds, output, standardOutput, lessons, problem });
    };
    child.on('error', (error) => end(`did not start: ${error.message}`));
    child.on('close', (code, signal) => {
      if (isHung) end(describeSilence(silence, printed.lastLines.at(-1)));
      else if (signal) end(`ended by ${signal}`);
      else end(code === 0 ? undefined : `exit code ${code}`);
    });
  });
}

/** Ends all running commands with this process when it gets SIGINT, SIGTERM or SIGHUP. */
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

function describeSilence(seconds: number, last: string | undefined): string {
  const silence = `ended because it was silent for ${seconds} s`;
  return last === undefined ? `${silence} from its start` : `${silence} after "${last}"`;
}

function withLastLines(output: string, lines: readonly string[]): string {
  if (lines.length === 0) return output;
  return [output.trimEnd(), 'Its last lines:', ...lines.map((line) => `  ${line}`)].join('\n');
}

/** Sends SIGTERM, which lets a command end its children, and SIGKILL after the grace period. */
function endHung(child: ChildProcess): void {
  endGroup(child, 'SIGTERM');
  const ending = setTimeout(() => {
    endGroup(child, 'SIGKILL');
    // A process that left the group may still hold the streams open.
    child.stdout?.destroy();
    child.stderr?.destroy();
  }, GRACE_PERIOD * 1000);
  child.once('close', () => clearTimeout(ending));
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has already ended.
  }
}
