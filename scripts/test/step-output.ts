import { stripVTControlCharacters } from 'node:util';
import type { LessonTime } from '../shared/lesson-times.ts';
import { type Message, MessageReader } from '../shared/runner-messages.ts';

const KEPT_LINES = 5;

/** What a step prints and tells, gathered as it comes. */
export class StepOutput {
  /** Both streams as they came, without messages. */
  output = '';
  standardOutput = '';
  readonly lessons: LessonTime[] = [];
  readonly #onLine: (line: string) => void;
  #lastLines: string[] = [];

  /** @param onLine gets each whole line that is not blank, and what the step says it is doing */
  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  /** The last lines that were printed or told, the newest at the end. */
  get lastLines(): readonly string[] {
    return this.#lastLines;
  }

  /** Makes a reader for one of the two streams. */
  reader(stream: 'output' | 'error'): (piece: string) => void {
    let line = '';
    const onText = (text: string) => {
      this.output += text;
      if (stream === 'output') this.standardOutput += text;
      const lines = (line + text).split('\n');
      line = lines.pop() ?? '';
      for (const whole of lines) this.#note(whole);
    };
    const reader = new MessageReader(onText, (message) => this.#take(message));
    return (piece) => reader.read(piece);
  }

  #take(message: Message): void {
    if (message.kind === 'doing') this.#note(message.what);
    else this.lessons.push({ lesson: message.lesson, seconds: message.seconds });
  }

  #note(line: string): void {
    const text = stripVTControlCharacters(line).trim();
    // A line drawn below another one says nothing.
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    this.#lastLines = [...this.#lastLines, text].slice(-KEPT_LINES);
    this.#onLine(text);
  }
}
