import { headingFit, queries } from '../core/search.ts';

/** The part of Pagefind's interface in use: https://pagefind.app/docs/api/ */
interface Pagefind {
  search(query: string): Promise<{ results: Result[] }>;
}

interface Result {
  id: string;
  /** How often and where the page has the words. */
  score: number;
  data(): Promise<Found>;
}

/** A page that was found. */
export interface Found {
  url: string;
  /** HTML: the text with `<mark>` around what was found. */
  excerpt: string;
  meta: { title?: string };
  sub_results: Section[];
}

/** A page's part below one heading. */
export interface Section {
  title: string;
  url: string;
  excerpt: string;
  weighted_locations: { balanced_score: number }[];
}

const MOST_RESULTS = 12;

/** Asks the site's index: the pages for what a reader typed, best first. */
export async function find(query: string): Promise<Found[]> {
  const address = '/pagefind/pagefind.js';
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  const seen = new Set<string>();
  const found: Found[] = [];
  for (const wording of queries(query)) {
    const { results } = await pagefind.search(wording);
    const fresh = results.filter(({ id }) => !seen.has(id)).slice(0, MOST_RESULTS - found.length);
    for (const { id } of fresh) seen.add(id);
    found.push(...(await ranked(wording, fresh)));
  }
  return found;
}

/** Pages, best first: one with a section that is about the query before those that mention its words. */
async function ranked(query: string, results: readonly Result[]): Promise<Found[]> {
  const pages = await Promise.all(
    results.map(async ({ score, data }) => {
      const page = await data();
      const headings = page.sub_results.map(({ title }) => title);
      return { page, fit: score * (1 + headingFit(query, headings)) };
    }),
  );
  return pages.toSorted((a, b) => b.fit - a.fit).map(({ page }) => page);
}
