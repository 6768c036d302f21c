import type { Outcome } from './outcome.ts';

const nameWidth = 10;

/** One line on a step that ended. */
export function describeOutcome({ name, passed, failed, notes, seconds }: Outcome): string {
  const mark = failed > 0 ? '✗' : passed > 0 ? '✓' : '–';
  const counts = [
    ...(passed > 0 ? [`${passed} passed`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...notes,
  ];
  const time = seconds > 0 ? `  ${seconds.toFixed(1)} s` : '';
  return `${mark} ${name.padEnd(nameWidth)} ${counts.join(', ')}${time}`;
}

/**
 * Shows what is running: on a terminal in a line that is renewed each second, in a log with a new
 * line now and then.
 */
export class Progress {
  readonly #started = new Map<string, number>();
  readonly #onTerminal = process.stdout.isTTY;
  readonly #timer = setInterval(() => this.#show(), this.#onTerminal ? 1_000 : 30_000);

  /** Notes that a step runs. */
  start(name: string): void {
    this.#started.set(name, performance.now());
    if (this.#onTerminal) this.#show();
  }

  /** Notes that a step ended and prints a text about it. */
  end(name: string, text: string): void {
    this.#started.delete(name);
    this.#clear();
    console.log(text);
  }

  /** Stops showing anything. */
  stop(): void {
    clearInterval(this.#timer);
    this.#clear();
  }

  #show(): void {
    const now = performance.now();
    const names = [...this.#started].map(
      ([name, start]) => `${name} (${Math.round((now - start) / 1000)} s)`,
    );
    if (names.length === 0) return;
    this.#clear();
    const line = `… ${names.join(', ')}`;
    if (this.#onTerminal) process.stdout.write(line.slice(0, process.stdout.columns - 1));
    else console.log(line);
  }

  #clear(): void {
    if (this.#onTerminal) process.stdout.write('\r\u001b[K');
  }
}
