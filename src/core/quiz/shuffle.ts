import { hashText } from '../hash.ts';

/**
 * Shuffles a question's choices for one reader. The order is the same at every visit, and adding or
 * removing a choice keeps the order of the others.
 *
 * @param keys the keys of the choices, in the order of the page
 * @param seed the reader's seed and the question's key
 */
export function shuffle(keys: readonly string[], ...seed: readonly string[]): string[] {
  const rank = (key: string) => hashText([...seed, key].join('\n'));
  return keys
    .map((key) => ({ key, rank: rank(key) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ key }) => key);
}
