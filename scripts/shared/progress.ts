import { isStartedByRunner, reportActivity } from './runner-messages.ts';

// Progress is shown on a terminal in one line that is overwritten; elsewhere only the headings are
// printed, one per line. The test runner gets everything as messages.
const terminal = process.stderr.isTTY === true;

/** Shows what work begins. */
export function showHeading(text: string): void {
  if (isStartedByRunner) reportActivity(text);
  else process.stderr.write(terminal ? `\r\x1b[K${text}` : `${text}\n`);
}

/** Shows how far the work is. */
export function showDetail(text: string): void {
  reportActivity(text);
  if (!terminal) return;
  const width = (process.stderr.columns ?? 80) - 1;
  process.stderr.write(`\r\x1b[K${text.slice(0, width)}`);
}

/** Clears the progress line before other output. */
export function clearProgress(): void {
  if (terminal) process.stderr.write('\r\x1b[K');
}
