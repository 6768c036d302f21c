import { isStep, tellDoing } from './runner-messages.ts';

/**
 * Tells whoever waits what is being done: on a terminal one line that is written over, elsewhere
 * only the headings, a line each. The runner of the tests is told all.
 */
const terminal = process.stderr.isTTY === true;

/** Begins a piece of work. */
export function heading(text: string): void {
  if (isStep) tellDoing(text);
  else process.stderr.write(terminal ? `\r\x1b[K${text}` : `${text}\n`);
}

/** Says how far the work is. */
export function detail(text: string): void {
  tellDoing(text);
  if (!terminal) return;
  const width = (process.stderr.columns ?? 80) - 1;
  process.stderr.write(`\r\x1b[K${text.slice(0, width)}`);
}

/** Takes the line away before other output. */
export function clear(): void {
  if (terminal) process.stderr.write('\r\x1b[K');
}
