/** Words a minute when reading to learn, below the 238 of silent reading for pleasure (Brysbaert 2019). */
const WORDS_PER_MINUTE = 200;
/** Seconds a line of code takes: it is read more slowly than prose. */
const SECONDS_PER_CODE_LINE = 2;
const SECONDS_PER_QUESTION = 30;

/** What a page holds, counted. */
export interface PageLength {
  readonly words: number;
  readonly codeLines: number;
  readonly questions: number;
}

/** How long a page takes, in whole minutes, one at least. */
export function readingMinutes({ words, codeLines, questions }: PageLength): number {
  const seconds =
    (words / WORDS_PER_MINUTE) * 60 +
    codeLines * SECONDS_PER_CODE_LINE +
    questions * SECONDS_PER_QUESTION;
  return Math.max(1, Math.round(seconds / 60));
}

/** The words of a text: runs of characters between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
