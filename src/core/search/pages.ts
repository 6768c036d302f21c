/** Where the build writes the `SearchData`. */
export const SEARCH_DATA = 'pagefind/pages.json';

/** What a search reads beside the index: all pages and their sections, and what it says. */
export interface SearchData {
  readonly pages: readonly SearchedPage[];
  readonly messages: SearchMessages;
}

/** What a search says of what it found. */
interface SearchMessages {
  /** Before the first search: the keys that work. */
  readonly hint: string;
  /** Has `{query}`. */
  readonly none: string;
  /** Has `{count}`. */
  readonly found: string;
  /** The link to the explanations of an error. Has `{code}`. */
  readonly code: string;
  /** The title of the pages that the reader opened last. */
  readonly recent: string;
  /** The switch for single-key shortcuts. */
  readonly shortcuts: string;
}

/** A page that can be searched. */
export interface SearchedPage {
  readonly path: string;
  readonly title: string;
  /** The title of its guide; empty for a page that belongs to none. */
  readonly guide: string;
  readonly sections: readonly SearchedSection[];
}

/**
 * A part of a page: what is below one heading, or, with an empty anchor and title, before the first.
 * The id is Pagefind's. The codes are those of compiler errors that the section has.
 */
export type SearchedSection = readonly [
  id: string,
  anchor: string,
  title: string,
  ...codes: readonly string[],
];

/** What stands in a section's text before and after a sample of code, as words of their own. */
export const SAMPLE = { start: '⟦', end: '⟧' };
