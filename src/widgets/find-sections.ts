import { type Excerpt, excerptOf } from '../core/search/excerpt.ts';
import type { SearchedPage } from '../core/search/pages.ts';
import { errorCode, namedGuides, termsOf } from '../core/search/query.ts';
import { ranked } from '../core/search/rank.ts';
import { forget, openIndex, type PagefindResult } from './search-index.ts';

/** A section that matches a query. */
export interface FoundSection {
  readonly url: string;
  readonly title: string;
  /** The guide and the page that the section belongs to. */
  readonly place: readonly string[];
  readonly guide: string;
  /** Loads the piece of the section that shows why it was found. */
  excerpt(): Promise<Excerpt>;
}

/** A section of a page, as the list of all pages has it. */
type Listed = Omit<FoundSection, 'excerpt'> & { readonly codes: readonly string[] };

/** For each word of a query, the results for its forms. */
type Results = readonly (readonly (readonly PagefindResult[])[])[];

/** How much more a section of a guide that the query names, or that is being read, counts. */
const NEAR = 1.2;

/** The sections of the site that match a query, the best first. */
export async function findSections(query: string): Promise<readonly FoundSection[]> {
  const { pages, search } = await openIndex();
  const terms = termsOf(query).map((forms) => Promise.all(forms.map(search)));
  const results: Results = await Promise.all(terms).catch(forget);
  const listed = new Map(pages.flatMap(listSections));
  const near = nearGuides(query, pages);
  const favour = (id: string) => (near.includes(listed.get(id)?.guide ?? '') ? NEAR : 1);
  const code = errorCode(query);
  return ranked(results, listed.size, favour).flatMap((id) => {
    const section = listed.get(id);
    if (section === undefined) return [];
    // The index has a code by its digits, which version numbers have too.
    if (code !== undefined && !section.codes.includes(code)) return [];
    return [{ ...section, excerpt: () => loadExcerpt(id, results) }];
  });
}

function listSections(page: SearchedPage): readonly (readonly [id: string, section: Listed])[] {
  const { path, guide, title: pageTitle } = page;
  return page.sections.map(([id, anchor, title, ...codes]) => {
    const url = anchor === '' ? path : `${path}#${anchor}`;
    const place = [guide, anchor === '' ? '' : pageTitle].filter((name) => name !== '');
    return [id, { url, title: title || pageTitle, place, guide, codes }];
  });
}

async function loadExcerpt(id: string, results: Results): Promise<Excerpt> {
  const hits = results.map((forms) => forms.flatMap((all) => all.filter((hit) => hit.id === id)));
  const places = hits.map((all) => all.flatMap(({ words }) => words));
  const isTitled = hits
    .flat()
    .some(({ matchedMetaFields }) => matchedMetaFields?.includes('title'));
  const data = await hits.flat()[0]?.data();
  return excerptOf(data?.content ?? '', places, isTitled);
}

/** The titles of the guides that a query names, or else of the one that is being read. */
function nearGuides(query: string, pages: readonly SearchedPage[]): readonly string[] {
  const titles = [...new Set(pages.map(({ guide }) => guide))].filter((title) => title !== '');
  const named = namedGuides(query, titles);
  if (named.length > 0) return named;
  const [folder] = /^\/[^/]+\//.exec(location.pathname) ?? [];
  return titles.filter((title) =>
    pages.some(({ path, guide }) => guide === title && folder && path.startsWith(folder)),
  );
}
