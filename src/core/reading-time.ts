/** Words per minute when reading to learn: below the 238 of silent reading (Brysbaert 2019). */
const WORDS_PER_MINUTE = 200;
/** Code is read more slowly than prose. */
const SECONDS_PER_CODE_LINE = 2;
const SECONDS_PER_QUESTION = 30;

/** The length of a page by kind of content. */
export interface PageLength {
  readonly words: number;
  readonly codeLines: number;
  readonly questions: number;
}

/** The estimated reading time of a page in whole minutes, at least one. */
export function readingMinutes({ words, codeLines, questions }: PageLength): number {
  const seconds =
    (words / WORDS_PER_MINUTE) * 60 +
    codeLines * SECONDS_PER_CODE_LINE +
    questions * SECONDS_PER_QUESTION;
  return Math.max(1, Math.round(seconds / 60));
}

/** Of a program that the reader builds along, with a look at what the compiler says. */
const SECONDS_PER_TYPED_LINE = 6;
/** To run the program or a command, or to send a request, and to compare what comes. */
const SECONDS_PER_STOP = 45;

/** What a reader does who builds the program of a lesson along. */
export interface HandsOn {
  /** The lines of the program that the lesson dictates. */
  readonly typedLines: number;
  /** The commands and requests. */
  readonly stops: number;
}

/** The estimated time in whole minutes to build a lesson's program, beside reading. */
export function buildingMinutes({ typedLines, stops }: HandsOn): number {
  return Math.round((typedLines * SECONDS_PER_TYPED_LINE + stops * SECONDS_PER_STOP) / 60);
}

/** Counts words: runs of non-space characters that contain a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
