import { stripVTControlCharacters } from 'node:util';
import type { LessonTime } from '../shared/lesson-times.ts';
import { type Message, StepMessageReader } from '../shared/runner-messages.ts';

const KEPT_LINES = 5;

/** Collects the output of a step and its messages to the runner. */
export class StepOutput {
  /** Both output streams, interleaved as they arrived, without messages. */
  output = '';
  standardOutput = '';
  readonly lessons: LessonTime[] = [];
  readonly #onLine: (line: string) => void;
  #lastLines: string[] = [];

  /** @param onLine gets each complete line that is not blank, and each activity the step reports */
  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  /** The last lines and activities, the newest at the end. */
  get lastLines(): readonly string[] {
    return this.#lastLines;
  }

  /** Returns a function that reads the pieces of one of the two streams. */
  reader(stream: 'output' | 'error'): (piece: string) => void {
    let line = '';
    const onText = (text: string) => {
      this.output += text;
      if (stream === 'output') this.standardOutput += text;
      const lines = (line + text).split('\n');
      line = lines.pop() ?? '';
      for (const complete of lines) this.#addLine(complete);
    };
    const reader = new StepMessageReader(onText, (message) => this.#addMessage(message));
    return (piece) => reader.read(piece);
  }

  #addMessage(message: Message): void {
    if (message.kind === 'doing') this.#addLine(message.what);
    else this.lessons.push({ lesson: message.lesson, seconds: message.seconds });
  }

  #addLine(line: string): void {
    const text = stripVTControlCharacters(line).trim();
    // A line without letters or digits, such as a rule, is of no use.
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    this.#lastLines = [...this.#lastLines, text].slice(-KEPT_LINES);
    this.#onLine(text);
  }
}
