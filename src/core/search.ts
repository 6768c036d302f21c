/** Words that nearly every page has, so that they say nothing about what is looked for. */
const COMMON = new Set(
  "a an and are aren't be but by can can't cannot do does doesn't don't for from get how i if in is isn't it its me my of on or so that the then this to was what when where which who why will with won't you".split(
    ' ',
  ),
);

/** From as many words on a query reads as a sentence, whose common words are left out at first. */
const SENTENCE = 4;

/**
 * The wordings to search for, best first. The index holds each identifier whole and in parts, so it
 * is found whole and, where nothing holds it so, by its parts: `IntoResponse` → `into response`,
 * `sqlx::query_as!` → `sqlx query_as` and `sqlx query as`. A code of the compiler such as `E0277`
 * is in the index by its digits. A question is searched without its common words first.
 */
export function queries(query: string): string[] {
  const text = query.trim();
  const codes = text.replace(/\bE(\d{4})\b/gi, '$1');
  const words = text.replace(/[^\p{L}\p{N}_]+/gu, ' ').trim();
  const parts = words
    .replace(/_+/g, ' ')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .toLowerCase();
  const wordings = [tellingWords(codes), codes, text, words, parts];
  return [...new Set(wordings)].filter((wording) => wording !== '');
}

function tellingWords(text: string): string {
  const words = text.split(/\s+/).map((word) => word.replace(/[.,;:?!"“”]+$/, ''));
  const isCommon = (word: string) => COMMON.has(word.toLowerCase().replace('’', "'"));
  return words.length < SENTENCE ? '' : words.filter((word) => !isCommon(word)).join(' ');
}

/** Letters of a word that are compared: `answers` is found by `answer`. */
const STEM = 5;

/**
 * How well a page's headings fit a query, from 0 to 1: the largest share of its words that one
 * heading has. A single word in common says too little and counts for nothing.
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
