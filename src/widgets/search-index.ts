import { SEARCH_DATA, type SearchData } from '../core/search/pages.ts';

/** The part of Pagefind's interface that is used: https://pagefind.app/docs/api/ */
interface Pagefind {
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

/** A section that has a word. */
export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** The positions of the word in the content. */
  readonly words: readonly number[];
  /** The titles that have the word: of the section, of its page, of its guide. */
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<{ readonly content: string }>;
}

/** The index of the site. */
interface SearchIndex extends SearchData {
  /** The sections that have all words of a text. */
  search(text: string): Promise<readonly PagefindResult[]>;
}

const options = {
  // A worker would be a second copy of the program, loaded after the first.
  noWorker: true,
  ranking: {
    // Sections have a title each, and differ less in length than pages do.
    metaWeights: { title: 3 },
    pageLength: 0.5,
  },
};

let opened: Promise<SearchIndex> | undefined;
let data: Promise<SearchData> | undefined;

/**
 * The index, opened once.
 *
 * @param tag that distinguishes the files of this index from older ones in a cache
 */
export function openIndex(tag = newTag()): Promise<SearchIndex> {
  opened ??= Promise.all([openPagefind(tag), searchData(tag)]).then(
    ([pagefind, data]) => ({ ...data, search: searchOnce(pagefind) }),
    forget,
  );
  return opened;
}

/** The pages that can be searched, and what a search says, loaded once. */
export function searchData(tag = newTag()): Promise<SearchData> {
  data ??= loadData(tag).catch(forget);
  return data;
}

/** Has everything loaded anew by the next search, after one that failed. */
export function forget(reason: unknown): never {
  opened = undefined;
  data = undefined;
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=fetch]')) {
    // The browser keeps what was preloaded for one request, even if it failed. This is the request.
    fetch(link.href).catch(() => {});
    link.remove();
  }
  throw reason;
}

/** With each key that is typed, only the last word of a query is a new one. */
function searchOnce(pagefind: Pagefind): SearchIndex['search'] {
  const found = new Map<string, Promise<readonly PagefindResult[]>>();
  return (text) => {
    const results = found.get(text) ?? pagefind.search(text).then(({ results }) => results);
    found.set(text, results);
    return results;
  };
}

function newTag(): string {
  return String(Date.now());
}

async function openPagefind(tag: string): Promise<Pagefind> {
  const url = '/pagefind/pagefind.js';
  const program: { createInstance(settings: object): Pagefind } = await import(
    /* @vite-ignore */ url
  );
  return program.createInstance({ ...options, metaCacheTag: tag });
}

async function loadData(tag: string): Promise<SearchData> {
  const response = await fetch(`/${SEARCH_DATA}?ts=${tag}`);
  if (!response.ok) throw new Error(`The pages can't be loaded: status ${response.status}.`);
  return response.json();
}
