import { headingFit, queries } from '../core/search.ts';

/** The part of Pagefind's interface that is used: https://pagefind.app/docs/api/ */
interface Pagefind {
  search(query: string): Promise<{ results: Result[] }>;
}

interface Result {
  id: string;
  /** How well the page matches: how often and where it has the words. */
  score: number;
  data(): Promise<FoundPage>;
}

/** A page that matches a query. */
export interface FoundPage {
  url: string;
  /** HTML: an excerpt with `<mark>` around the matches. */
  excerpt: string;
  meta: { title?: string };
  sub_results: Section[];
}

/** The part of a page below one heading. */
export interface Section {
  title: string;
  url: string;
  excerpt: string;
  weighted_locations: { balanced_score: number }[];
}

const MOST_RESULTS = 12;

/** Searches the site's index for a query; the best pages come first. */
export async function find(query: string): Promise<FoundPage[]> {
  const url = '/pagefind/pagefind.js';
  const pagefind: Pagefind = await import(/* @vite-ignore */ url);
  const seen = new Set<string>();
  const found: FoundPage[] = [];
  for (const wording of queries(query)) {
    const { results } = await pagefind.search(wording);
    const fresh = results.filter(({ id }) => !seen.has(id)).slice(0, MOST_RESULTS - found.length);
    for (const { id } of fresh) seen.add(id);
    found.push(...(await ranked(wording, fresh)));
  }
  return found;
}

/** Sorts pages, best first: a section heading about the query counts more than a mention. */
async function ranked(query: string, results: readonly Result[]): Promise<FoundPage[]> {
  const pages = await Promise.all(
    results.map(async ({ score, data }) => {
      const page = await data();
      const headings = page.sub_results.map(({ title }) => title);
      return { page, rank: score * (1 + headingFit(query, headings)) };
    }),
  );
  return pages.toSorted((a, b) => b.rank - a.rank).map(({ page }) => page);
}
