import { fill } from '../core/fill.ts';
import type { SiteMessages } from '../core/islands/site.ts';
import { codeParts, errorCode } from '../core/search.ts';
import { type FoundPage, find, type Section } from './find-pages.ts';

/** What a search found. */
export interface SearchResults {
  /** How many pages there are. */
  readonly summary: string;
  /** The pages as items of a list, the best first. */
  readonly items: readonly HTMLLIElement[];
}

/** So many of the best are shown in their order; the others by the guide that they belong to. */
const BEST = 3;

/** Searches the site's index for a query, and prepares what it found for the page. */
export async function search(
  query: string,
  { none, found, code: codeText }: SiteMessages['search'],
): Promise<SearchResults> {
  const { pages, count } = await find(query);
  const code = errorCode(query);
  const summary = count === 0 ? fill(none, { query }) : fill(found, { count });
  // A code that no page has is explained nowhere.
  const isExplained = code !== undefined && count > 0;
  const explained = isExplained ? [codeItem(code, fill(codeText, { code }))] : [];
  const rest = pages.slice(BEST);
  const guides = [...new Set(rest.map(({ meta }) => meta.guide ?? ''))];
  const grouped = guides.flatMap((guide) => [
    groupItem(guide),
    ...rest.filter(({ meta }) => (meta.guide ?? '') === guide).map(resultItem),
  ]);
  return { summary, items: [...pages.slice(0, BEST).map(resultItem), ...explained, ...grouped] };
}

/** Leads to the explained errors with a code. */
function codeItem(code: string, text: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/errors/#${code}`;
  link.textContent = text;
  item.append(link);
  return item;
}

function groupItem(guide: string): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'group label';
  item.textContent = guide;
  return item;
}

function resultItem({ url, meta, excerpt, sub_results: parts }: FoundPage): HTMLLIElement {
  const item = document.createElement('li');
  const section = parts
    .filter((part) => part.url.includes('#'))
    .toSorted((a, b) => score(b) - score(a))[0];
  const link = document.createElement('a');
  link.href = section?.url ?? url;
  link.append(...codeParts(section?.title ?? meta.title ?? url).map(partNode));
  const where = document.createElement('div');
  where.className = 'where';
  where.textContent = [meta.guide, meta.title ?? url].filter(Boolean).join(' · ');
  const text = document.createElement('p');
  // Pagefind escapes the page's text and adds only `<mark>`.
  text.innerHTML = section?.excerpt ?? excerpt;
  item.append(link, where, text);
  return item;
}

function partNode({ text, isCode }: { text: string; isCode: boolean }): Node {
  if (!isCode) return document.createTextNode(text);
  const code = document.createElement('code');
  code.textContent = text;
  return code;
}

/** How well a section matches: the sum of the scores of its matches. */
function score({ weighted_locations: found }: Section): number {
  return found.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
