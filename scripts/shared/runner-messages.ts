import { z } from 'zod';

/** What a step tells the runner beside its output. */
const messageSchema = z.discriminatedUnion('kind', [
  /** What it is doing now: it goes on, and this is shown to whoever waits. */
  z.strictObject({ kind: z.literal('doing'), what: z.string() }),
  /** How long a lesson, such as `axum/state`, took in this step. */
  z.strictObject({ kind: z.literal('lesson'), lesson: z.string(), seconds: z.number() }),
]);

export type Message = z.infer<typeof messageSchema>;

/** The variable with the process id of the runner, whose children are the steps. */
export const RUNNER = 'FROM_ZERO_RUNNER';

/** Whether this process is a step. What a step starts inherits the variable, and is none. */
export const isStep = process.env[RUNNER] === String(process.ppid);

/** A message is a line behind this character, the record separator, which no tool prints. */
const MARK = '\u001e';

/** So long a message stays below the 4,096 bytes that a pipe takes in one piece. */
const LONGEST = 500;

/** Tells the runner something; does nothing where this process is no step. */
export function tell(message: Message): void {
  if (isStep) process.stderr.write(`${MARK}${JSON.stringify(message)}\n`);
}

/** Tells the runner what is being done, which it takes as a sign of life. */
export function tellDoing(what: string): void {
  tell({ kind: 'doing', what: what.slice(0, LONGEST) });
}

/** Parts what a step prints from what it tells. */
export class MessageReader {
  #unread = '';
  readonly #onText: (text: string) => void;
  readonly #onMessage: (message: Message) => void;

  /** Both are called in the order in which the stream has them. */
  constructor(onText: (text: string) => void, onMessage: (message: Message) => void) {
    this.#onText = onText;
    this.#onMessage = onMessage;
  }

  /** Reads the next piece of a stream, which may end anywhere. */
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
      // Something else printed the mark, so it is output.
      this.#onText(`${json}\n`);
    }
  }
}
