/** Stop words: nearly every page has them, so they don't help a search. */
const STOP_WORDS = new Set(
  "a an and are aren't be but by can can't cannot do does doesn't don't for from get how i if in is isn't it its me my of on or so that the then this to was what when where which who why will with won't you".split(
    ' ',
  ),
);

/** A query with at least so many words is a sentence, whose stop words are removed. */
const SENTENCE = 4;

/**
 * The variants of a query to search for, best first. The index has each identifier whole and in
 * parts, so an identifier is searched whole and then by its parts: `IntoResponse` →
 * `into response`, `sqlx::query_as!` → `sqlx query_as` and `sqlx query as`. An error code such as
 * `E0277` is in the index by its digits. A sentence is first searched without its stop words.
 */
export function queries(query: string): string[] {
  // A phone or an input method may type full-width letters.
  const text = query.normalize('NFKC').trim();
  const codes = text.replace(/\bE(\d{4})\b/gi, '$1');
  const words = text.replace(/[^\p{L}\p{N}_]+/gu, ' ').trim();
  const parts = words
    .replace(/_+/g, ' ')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .toLowerCase();
  const variants = [withoutStopWords(codes), codes, text, words, parts];
  return [...new Set(variants)].filter((variant) => variant !== '');
}

/** The code of a compiler error in a query, such as `E0277`; undefined if it has none. */
export function errorCode(query: string): string | undefined {
  return /\bE\d{4}\b/i.exec(query.normalize('NFKC'))?.[0].toUpperCase();
}

/** Splits a title into words of code (identifiers, paths, generic types) and other text. */
export function codeParts(title: string): { readonly text: string; readonly isCode: boolean }[] {
  return title.split(CODE).flatMap((text, index) => {
    return text === '' ? [] : [{ text, isCode: index % 2 === 1 }];
  });
}

const CODE =
  /((?:\w+::)+\w+!?|\w+<[^\s>]*>+|\w*[a-z]_[a-z]\w*|[A-Z][a-z]+[A-Z]\w*|\w+!|\b[A-Z]+(?:_[A-Z]+)+\b)/;

function withoutStopWords(text: string): string {
  const words = text.split(/\s+/).map((word) => word.replace(/[.,;:?!"“”]+$/, ''));
  const isStopWord = (word: string) => STOP_WORDS.has(word.toLowerCase().replace('’', "'"));
  return words.length < SENTENCE ? '' : words.filter((word) => !isStopWord(word)).join(' ');
}

/** The length of the prefix by which words are compared: `answers` matches `answer`. */
const STEM = 5;

/**
 * How well a page's headings match a query, from 0 to 1: the largest share of the query's words in
 * one heading. A single common word is too weak a match and counts as 0.
 */
export function headingFit(query: string, headings: readonly string[]): number {
  const words = stems(query);
  const shares = headings.map((heading) => {
    const others = stems(heading);
    const common = words.filter((word) => others.includes(word));
    return common.length < 2 ? 0 : common.length / words.length;
  });
  return Math.max(0, ...shares);
}

function stems(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.map((word) => word.slice(0, STEM));
}
