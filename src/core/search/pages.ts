/** Where the build writes the list of all pages and their sections, for the search to read. */
export const SEARCHED_PAGES = 'pagefind/pages.json';

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
