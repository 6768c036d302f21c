import { z } from 'zod';

/** A message that a step sends to the test runner, in addition to its output. */
const messageSchema = z.discriminatedUnion('kind', [
  /** What the step is doing now: a sign of life, shown as its progress. */
  z.strictObject({ kind: z.literal('doing'), what: z.string() }),
  /** How long a lesson, such as `axum/state`, took in this step. */
  z.strictObject({ kind: z.literal('lesson'), lesson: z.string(), seconds: z.number() }),
]);

export type Message = z.infer<typeof messageSchema>;

/** The environment variable with the process id of the runner, whose children are the steps. */
export const RUNNER_VARIABLE = 'FROM_ZERO_RUNNER';

/**
 * Whether this process is a step. Processes that a step starts inherit the variable, but are no
 * steps.
 */
export const isStartedByRunner = process.env[RUNNER_VARIABLE] === String(process.ppid);

/**
 * A message is a line that begins with this character, the record separator, which no tool prints.
 */
const MARK = '\u001e';

/** Keeps a message below the 4,096 bytes that are written to a pipe atomically. */
const LONGEST = 500;

/** Sends a message to the runner; does nothing if this process is no step. */
export function sendMessage(message: Message): void {
  if (isStartedByRunner) process.stderr.write(`${MARK}${JSON.stringify(message)}\n`);
}

/** Reports to the runner what is being done, which counts as a sign of life. */
export function reportActivity(what: string): void {
  sendMessage({ kind: 'doing', what: what.slice(0, LONGEST) });
}

/** Separates the output of a step from its messages. */
export class StepMessageReader {
  #unread = '';
  readonly #onText: (text: string) => void;
  readonly #onMessage: (message: Message) => void;

  /** Both callbacks are called in the order of the stream. */
  constructor(onText: (text: string) => void, onMessage: (message: Message) => void) {
    this.#onText = onText;
    this.#onMessage = onMessage;
  }

  /** Reads the next piece of a stream, which may end within a message. */
  read(piece: string): void {
    let rest = this.#unread + piece;
    this.#unread = '';
    for (;;) {
      const start = rest.indexOf(MARK);
      const text = start < 0 ? rest : rest.slice(0, start);
      if (text !== '') this.#onText(text);
      if (start < 0) return;
      const end = rest.indexOf('\n', start);
      if (end < 0) {
        this.#unread = rest.slice(start);
        return;
      }
      this.#parse(rest.slice(start + MARK.length, end));
      rest = rest.slice(end + 1);
    }
  }

  #parse(json: string): void {
    try {
      this.#onMessage(messageSchema.parse(JSON.parse(json)));
    } catch {
      // Something else printed the mark, so this is output.
      this.#onText(`${json}\n`);
    }
  }
}
