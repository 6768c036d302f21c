import type { StepResult } from './step-result.ts';

const nameWidth = 10;

/** Formats the result of a step as one line. */
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

/** The state of a running step. */
interface Running {
  readonly start: number;
  /** Its latest line. */
  line: string;
}

/** The width of a progress line in a log, where no terminal limits it. */
const LOG_WIDTH = 160;

/**
 * Shows what is running: on a terminal in a line that is updated every second, in a log with a new
 * line every 30 seconds.
 */
export class ProgressDisplay {
  readonly #running = new Map<string, Running>();
  readonly #onTerminal = process.stdout.isTTY;
  readonly #timer = setInterval(() => this.#show(), this.#onTerminal ? 1_000 : 30_000);

  /** Adds a step that has started. */
  start(name: string): void {
    this.#running.set(name, { start: performance.now(), line: '' });
    if (this.#onTerminal) this.#show();
  }

  /** Sets the latest line of a running step. */
  update(name: string, line: string): void {
    const step = this.#running.get(name);
    if (step) step.line = line;
  }

  /** Removes a step that has ended, and prints a text about it. */
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
 * Formats the running steps as one line. The latest lines of all steps get the same width.
 * @param width the maximum length of the result
 */
export function describeRunning(
  steps: readonly { readonly name: string; readonly line: string; readonly seconds: number }[],
  width: number,
): string {
  const heads = steps.map(({ name, seconds }) => `${name} ${Math.round(seconds)} s`);
  const headsWidth = heads.reduce((sum, head) => sum + head.length + ': , '.length, '… '.length);
  const lineWidth = Math.floor((width - headsWidth) / steps.length);
  const parts = steps.map(({ line }, index) => {
    const head = heads[index] ?? '';
    return line === '' || lineWidth < SHORTEST ? head : `${head}: ${cut(line, lineWidth)}`;
  });
  return `… ${parts.join(', ')}`.slice(0, width);
}

/** A line that would be cut shorter than this is omitted. */
const SHORTEST = 12;

function cut(line: string, length: number): string {
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
