import { type ChildProcess, spawn } from 'node:child_process';
import type { LessonTime } from '../shared/lesson-times.ts';
import { RUNNER } from '../shared/runner-messages.ts';
import { SILENCE, watchSilence } from './silence.ts';
import { StepOutput } from './step-output.ts';

/** What a command did. */
export interface Ending {
  readonly seconds: number;
  /** Both streams as they came. */
  readonly output: string;
  readonly standardOutput: string;
  /** How long lessons took, as far as it told. */
  readonly lessons: readonly LessonTime[];
  /** Why it counts as failed; undefined after exit code 0. */
  readonly problem: string | undefined;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** After so many seconds without a line it is ended. */
  readonly silence?: number;
  /** Gets what it prints, and what it says it is doing, line by line. */
  readonly onLine?: (line: string) => void;
}

/** How long a command has to end by itself, in seconds, with all that it started. */
const LEAVE = 10;

const running = new Set<ChildProcess>();

/**
 * Runs a command to its end, or until it is silent for too long, and keeps what it prints.
 * @param command the program and its arguments
 */
export function runProcess(
  [program = '', ...parameters]: readonly string[],
  { cwd, env, silence = SILENCE, onLine = () => {} }: RunOptions,
): Promise<Ending> {
  const start = performance.now();
  // A process group of its own, so that what it starts ends with it.
  const child = spawn(program, parameters, {
    cwd,
    env: { ...env, [RUNNER]: String(process.pid) },
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

function describeSilence(seconds: number, last: string | undefined): string {
  const silence = `ended because it was silent for ${seconds} s`;
  return last === undefined ? `${silence} from its start` : `${silence} after "${last}"`;
}

function withLastLines(output: string, lines: readonly string[]): string {
  if (lines.length === 0) return output;
  return [output.trimEnd(), 'What it said last:', ...lines.map((line) => `  ${line}`)].join('\n');
}

/** Asks a command to end, which lets it end what it started; then ends it. */
function endHung(child: ChildProcess): void {
  endGroup(child, 'SIGTERM');
  const ending = setTimeout(() => {
    endGroup(child, 'SIGKILL');
    // Something that left its group may still hold them open.
    child.stdout?.destroy();
    child.stderr?.destroy();
  }, LEAVE * 1000);
  child.once('close', () => clearTimeout(ending));
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended by itself in the meantime.
  }
}
