import { hashText } from '../hash.ts';

/**
 * The order in which one reader sees a question's choices. It is the same at every visit, and a
 * choice that is added or taken out leaves the others in the order they had.
 *
 * @param keys the choices, as the page has them
 * @param seed the reader's own, and the question's key
 */
export function shuffle(keys: readonly string[], ...seed: readonly string[]): string[] {
  const rank = (key: string) => hashText([...seed, key].join('\n'));
  return keys
    .map((key) => ({ key, rank: rank(key) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ key }) => key);
}
