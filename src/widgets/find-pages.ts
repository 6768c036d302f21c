import { errorCode, headingFit, queries } from '../core/search.ts';

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
  /** The text of the page. */
  content: string;
  meta: { title?: string; guide?: string };
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
/** How much more a page of the guide that is being read counts. */
const NEAR = 1.2;

/** The pages that a search shows, the best first, and how many match. */
export interface Found {
  readonly pages: readonly FoundPage[];
  readonly count: number;
}

/** Searches the site's index for a query. */
export async function find(query: string): Promise<Found> {
  const url = '/pagefind/pagefind.js';
  const pagefind: Pagefind = await import(/* @vite-ignore */ url);
  const code = errorCode(query);
  const seen = new Set<string>();
  const pages: FoundPage[] = [];
  for (const wording of queries(query)) {
    const { results } = await pagefind.search(wording);
    const fresh = results.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    pages.push(...(await ranked(wording, fresh.slice(0, MOST_RESULTS - pages.length))));
  }
  if (code === undefined) return { pages, count: seen.size };
  // The index has a code by its digits, which version numbers have too.
  const exact = pages.filter(({ content }) => content.includes(code));
  return { pages: exact, count: exact.length };
}

/** Sorts pages, best first: a section heading about the query counts more than a mention. */
async function ranked(query: string, results: readonly Result[]): Promise<FoundPage[]> {
  const pages = await Promise.all(
    results.map(async ({ score, data }) => {
      const page = await data();
      const headings = page.sub_results.map(({ title }) => title);
      const nearness = page.url.startsWith(currentGuide()) ? NEAR : 1;
      return { page, rank: score * (1 + headingFit(query, headings)) * nearness };
    }),
  );
  return pages.toSorted((a, b) => b.rank - a.rank).map(({ page }) => page);
}

/** The path of the guide that is being read, such as `/axum/`. */
function currentGuide(): string {
  const [, guide = ''] = location.pathname.split('/');
  return guide === '' ? '//' : `/${guide}/`;
}
