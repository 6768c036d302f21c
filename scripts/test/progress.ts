import type { StepResult } from './step-result.ts';

const nameWidth = 10;

/** One line on a step that ended. */
export function describeResult({ name, passed, failed, notes, seconds }: StepResult): string {
  const mark = failed > 0 ? '✗' : passed > 0 ? '✓' : '–';
  const counts = [
    ...(passed > 0 ? [`${passed} passed`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...notes,
  ];
  const time = seconds > 0 ? `  ${seconds.toFixed(1)} s` : '';
  return `${mark} ${name.padEnd(nameWidth)} ${counts.join(', ')}${time}`;
}

/** What is known of a running step. */
interface Running {
  readonly start: number;
  /** What it said last. */
  line: string;
}

/** The room for what all steps said last in a line of a log, where there is no terminal to fit. */
const LOG_WIDTH = 160;

/**
 * Shows what is running: on a terminal in a line that is renewed each second, in a log with a new
 * line now and then.
 */
export class Progress {
  readonly #running = new Map<string, Running>();
  readonly #onTerminal = process.stdout.isTTY;
  readonly #timer = setInterval(() => this.#show(), this.#onTerminal ? 1_000 : 30_000);

  /** Notes that a step runs. */
  start(name: string): void {
    this.#running.set(name, { start: performance.now(), line: '' });
    if (this.#onTerminal) this.#show();
  }

  /** Notes what a running step said. */
  say(name: string, line: string): void {
    const step = this.#running.get(name);
    if (step) step.line = line;
  }

  /** Notes that a step ended and prints a text about it. */
  end(name: string, text: string): void {
    this.#running.delete(name);
    this.#clear();
    console.log(text);
  }

  /** Stops showing anything. */
  stop(): void {
    clearInterval(this.#timer);
    this.#clear();
  }

  #show(): void {
    if (this.#running.size === 0) return;
    const now = performance.now();
    const steps = [...this.#running].map(([name, { start, line }]) => ({
      name,
      line,
      seconds: (now - start) / 1000,
    }));
    this.#clear();
    if (!this.#onTerminal) console.log(describeRunning(steps, LOG_WIDTH));
    else process.stdout.write(describeRunning(steps, process.stdout.columns - 1));
  }

  #clear(): void {
    if (this.#onTerminal) process.stdout.write('\r\u001b[K');
  }
}

/**
 * One line on the steps that run. Each has the same room for what it said last.
 * @param width in characters; what is beyond is cut off
 */
export function describeRunning(
  steps: readonly { readonly name: string; readonly line: string; readonly seconds: number }[],
  width: number,
): string {
  const heads = steps.map(({ name, seconds }) => `${name} ${Math.round(seconds)} s`);
  const taken = heads.reduce((sum, head) => sum + head.length + ': , '.length, '… '.length);
  const room = Math.floor((width - taken) / steps.length);
  const parts = steps.map(({ line }, index) => {
    const head = heads[index] ?? '';
    return line === '' || room < SHORTEST ? head : `${head}: ${cut(line, room)}`;
  });
  return `… ${parts.join(', ')}`.slice(0, width);
}

/** What is cut shorter than this says nothing. */
const SHORTEST = 12;

function cut(line: string, length: number): string {
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
