/** A section that has a word, and how well it matches. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

/** How much a match of an identifier's parts counts, beside one of the whole. */
const PARTS = 0.7;

/** A section is found if its share of the query is at least so much of the best section's share. */
const NEARLY = 0.6;
/** So many are found anyway. */
const FEW = 3;

/**
 * The sections that match a query, the best first. A section need not have all words: a word that
 * few sections have tells more, and is a larger share of the query.
 *
 * @param terms for each word the hits of its forms, the best form first
 * @param count of all sections
 * @param favour how much more a section counts for reasons of its own
 */
export function ranked(
  terms: readonly (readonly (readonly Hit[])[])[],
  count: number,
  favour: (id: string) => number,
): readonly string[] {
  const words = terms.map(best).filter(({ size }) => size > 0);
  const weights = words.map(({ size }) => Math.log(1 + count / size));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sections = [...new Set(words.flatMap((word) => [...word.keys()]))].map((id) => {
    const share =
      weights.reduce((sum, w, index) => sum + (words[index]?.has(id) ? w : 0), 0) / total;
    const score = words.reduce((sum, word) => sum + (word.get(id) ?? 0), 0);
    return { id, share, rank: score * share ** 2 * favour(id) };
  });
  const sorted = sections.sort((a, b) => b.rank - a.rank);
  const least = NEARLY * Math.max(0, ...sections.map(({ share }) => share));
  const found = sorted.filter(({ share }, index) => share >= least || index < FEW);
  return found.map(({ id }) => id);
}

/** The best score of each section over all forms of a word. */
function best(forms: readonly (readonly Hit[])[]): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const [index, hits] of forms.entries()) {
    for (const { id, score } of hits) {
      scores.set(id, Math.max(scores.get(id) ?? 0, score * PARTS ** Math.min(index, 1)));
    }
  }
  return scores;
}
