/**
 * Reads the data that a page has for a script, which `JsonIsland.astro` writes.
 *
 * @param id the id of the element; its type is a promise of the component that writes it
 * @returns undefined if the page has no such element
 */
export function readIsland<T>(id: string): T | undefined {
  const text = document.getElementById(id)?.textContent;
  return text === undefined || text === null ? undefined : JSON.parse(text);
}

/**
 * Reads data like `readIsland`, for a script that can't do without it.
 *
 * @throws Error if the page has no such element
 */
export function requireIsland<T>(id: string): T {
  const data = readIsland<T>(id);
  if (data === undefined) throw new Error(`The page has no JSON island with the id "${id}".`);
  return data;
}
