import { fill } from '../core/fill.ts';
import type { SiteMessages } from '../core/islands/site.ts';
import { type FoundPage, find, type Section } from './find-pages.ts';

/** What a search found. */
export interface SearchResults {
  /** How many pages there are. */
  readonly summary: string;
  /** The pages as items of a list, the best first. */
  readonly items: readonly HTMLLIElement[];
}

/** Searches the site's index for a query, and prepares what it found for the page. */
export async function search(
  query: string,
  { none, found }: SiteMessages['search'],
): Promise<SearchResults> {
  const pages = await find(query);
  const summary = pages.length === 0 ? fill(none, { query }) : fill(found, { count: pages.length });
  return { summary, items: pages.map(resultItem) };
}

function resultItem({ url, meta, excerpt, sub_results: parts }: FoundPage): HTMLLIElement {
  const item = document.createElement('li');
  const section = parts
    .filter((part) => part.url.includes('#'))
    .toSorted((a, b) => score(b) - score(a))[0];
  const link = document.createElement('a');
  link.href = section?.url ?? url;
  link.textContent = section?.title ?? meta.title ?? url;
  const where = document.createElement('div');
  where.className = 'where';
  where.textContent = meta.title ?? url;
  const text = document.createElement('p');
  // Pagefind escapes the page's text and adds only `<mark>`.
  text.innerHTML = section?.excerpt ?? excerpt;
  item.append(link, where, text);
  return item;
}

/** How well a section matches: the sum of the scores of its matches. */
function score({ weighted_locations: found }: Section): number {
  return found.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
