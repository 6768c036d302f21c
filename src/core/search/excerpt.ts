import { SAMPLE } from './pages.ts';

/** A piece of a section's text, by which a reader sees why it was found. */
export interface Excerpt {
  readonly isCode: boolean;
  /** The text, divided at the words that match. */
  readonly parts: readonly { readonly text: string; readonly isMatch: boolean }[];
}

/** In words. */
const LENGTH = 28;
/** An excerpt begins with the sentence of a match, or else so many words before it. */
const LEAD = 5;
const SENTENCE_LEAD = 12;

/** A sequence of words that is all text or all code. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly isCode: boolean;
}

/**
 * The piece of a text that has the most words of a query, rather from prose than from a sample of
 * code, and never from both. Without a match it is the beginning.
 *
 * @param content a section's text, with marks around its samples
 * @param places for each word of the query its positions among the words of the content
 * @param isTitled whether the section's title matches already, so that code would tell no more
 */
export function excerptOf(
  content: string,
  places: readonly (readonly number[])[],
  isTitled: boolean,
): Excerpt {
  const words = content.split(/\s+/);
  const runs = runsOf(words);
  const matches = [...new Set(places.flat())].sort((a, b) => a - b);
  const isIn = (at: number, { start, end }: Run) => at >= start && at < end;
  const value = (piece: Run) =>
    places.filter((all) => all.some((at) => isIn(at, piece))).length * (piece.isCode ? 0.4 : 1);
  const pieces = matches.flatMap((at) =>
    runs
      .filter((run) => isIn(at, run) && !(run.isCode && isTitled))
      .map((run) => pieceOf(run, startFor(at, run, words))),
  );
  const opening = runs.find(({ isCode }) => !isCode) ?? runs[0];
  const best = pieces.toSorted((a, b) => value(b) - value(a))[0] ?? opening;
  if (best === undefined) return { isCode: false, parts: [] };
  return { isCode: best.isCode, parts: partsOf(words, pieceOf(best, best.start), matches) };
}

function runsOf(words: readonly string[]): readonly Run[] {
  const marks = words.flatMap((word, at) => (isMark(word) ? [at] : []));
  return [-1, ...marks]
    .map((mark, index) => ({
      start: mark + 1,
      end: marks[index] ?? words.length,
      isCode: words[mark] === SAMPLE.start,
    }))
    .filter(({ start, end }) => end > start);
}

function isMark(word: string): boolean {
  return word === SAMPLE.start || word === SAMPLE.end;
}

/** Where to begin so that the word at a position is seen. */
function startFor(at: number, run: Run, words: readonly string[]): number {
  const near = Math.max(run.start, at - SENTENCE_LEAD);
  if (run.isCode) return Math.max(run.start, at - LEAD);
  const last = words.slice(near, at).findLastIndex(endsSentence);
  if (last < 0 && near > run.start) return at - LEAD;
  return near + last + 1;
}

function endsSentence(word: string): boolean {
  return /[.?!:][)”"]?$/.test(word);
}

function pieceOf(run: Run, start: number): Run {
  return { ...run, start, end: Math.min(run.end, start + LENGTH) };
}

function partsOf(words: readonly string[], piece: Run, matches: readonly number[]) {
  const parts = words.slice(piece.start, piece.end).flatMap((word, index) => {
    if (!matches.includes(piece.start + index)) return [plain(`${word} `)];
    const [, lead = '', bare = '', tail = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
    return [plain(lead), { text: bare, isMatch: true }, plain(`${tail} `)];
  });
  const isInRun = (word: string | undefined) => word !== undefined && !isMark(word);
  const before = words[piece.start - 1];
  const isCutBefore = isInRun(before) && !endsSentence(before ?? '');
  const isCutAfter = isInRun(words[piece.end]);
  return [...(isCutBefore ? [plain('… ')] : []), ...parts, ...(isCutAfter ? [plain('…')] : [])];
}

function plain(text: string) {
  return { text, isMatch: false };
}
