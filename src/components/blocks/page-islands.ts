/** The JSON of the islands that were written, by page and id. */
const written = new WeakMap<Request, Map<string, string>>();

/**
 * Notes an island of a page. Components that a page has several times share one island.
 *
 * @param page the request that the page answers
 * @returns whether the page had no island with this id, so that it is to be written
 * @throws Error if the page has another island with this id
 */
export function isFirstIsland(page: Request, id: string, json: string): boolean {
  const islands = written.get(page) ?? new Map<string, string>();
  written.set(page, islands);
  const other = islands.get(id);
  if (other === undefined) islands.set(id, json);
  else if (other !== json) {
    throw new Error(`The page has two islands "${id}" with different data; give each its own id.`);
  }
  return other === undefined;
}
