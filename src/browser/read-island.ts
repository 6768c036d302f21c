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
