/** Stop words: nearly every section has them, so they don't help a search. */
const STOP_WORDS = new Set(
  "a an and are aren't be but by can can't cannot do does doesn't don't for from get how i if in is isn't it its me my of on or so that the then this to was what when where which who why will with won't you".split(
    ' ',
  ),
);

/** A query with at least so many words is a sentence, whose stop words are removed. */
const SENTENCE = 4;

const CODE = /^E\d{4}$/i;

/** A word of a query, in the forms in which the index may have it, the best first. */
export type Term = readonly string[];

/**
 * The words to search for. The index has each identifier whole and in parts, so an identifier is
 * searched whole and then by its parts: `IntoResponse` → `into response`, `sqlx::query_as!` →
 * `sqlx query_as` and `sqlx query as`. An error code such as `E0277` is mostly there by its digits.
 */
export function termsOf(query: string): readonly Term[] {
  const words = wordsOf(query);
  const telling = words.filter((word) => !STOP_WORDS.has(word.toLowerCase().replace('’', "'")));
  const isSentence = words.length >= SENTENCE && telling.length > 0;
  const terms = (isSentence ? telling : words).map(formsOf);
  // A single letter is the beginning of too many words.
  const long = terms.filter(([whole = '']) => whole.length > 1);
  return long.length > 0 ? long : terms;
}

/** The code of a compiler error in a query, such as `E0277`; undefined if it has none. */
export function errorCode(query: string): string | undefined {
  return wordsOf(query)
    .find((word) => CODE.test(word))
    ?.toUpperCase();
}

/** The words of a query, each once, without what surrounds them. */
function wordsOf(query: string): readonly string[] {
  // A phone or an input method may type full-width letters.
  const words = query.normalize('NFKC').split(/[\s<>()[\]{},;"“”`|=&+]+/);
  const bare = words.map((word) => word.replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, ''));
  return [...new Set(bare)].filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function formsOf(word: string): Term {
  if (CODE.test(word)) return [word.slice(1), word];
  const names = word.replace(/[^\p{L}\p{N}_]+/gu, ' ');
  const parts = names.replace(/_+/g, ' ').replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2');
  const forms = new Map([parts.trim(), names, word].map((form) => [form.toLowerCase(), form]));
  return [...forms.values()].reverse();
}

/**
 * The guides that a query names, by a word of their titles that no other guide has: `axum` names
 * "axum From Zero" beside "Rocket From Zero".
 */
export function namedGuides(query: string, titles: readonly string[]): readonly string[] {
  const wordsIn = (text: string) => wordsOf(text.toLowerCase());
  const asked = wordsIn(query);
  return titles.filter((title) => {
    const others = titles.filter((other) => other !== title).flatMap(wordsIn);
    return wordsIn(title).some((word) => asked.includes(word) && !others.includes(word));
  });
}
