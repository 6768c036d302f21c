import { whenNearViewport } from '../browser/when-near-viewport.ts';
import { fill } from '../core/fill.ts';
import { errorCode } from '../core/search/query.ts';
import { type FoundSection, findSections } from './find-sections.ts';
import { searchData } from './search-index.ts';
import { excerptNode, groupItem, linkItem } from './search-items.ts';

/** What a search found. */
export interface SearchResults {
  /** How many sections there are. */
  readonly summary: string;
  /** The best sections as items of a list, the best first. */
  readonly items: readonly HTMLLIElement[];
  /** Fills in the excerpts of the items, as soon as they are seen in the page. */
  readonly showExcerpts?: () => void;
}

const MOST_RESULTS = 12;
/** So many of the best are shown in their order; the others by the guide that they belong to. */
const BEST = 3;

/** Searches the site's index for a query, and prepares what it found for the page. */
export async function search(query: string): Promise<SearchResults> {
  const [sections, { messages }] = await Promise.all([findSections(query), searchData()]);
  const count = sections.length;
  const code = errorCode(query);
  const summary = count === 0 ? fill(messages.none, { query }) : fill(messages.found, { count });
  const best = sections.slice(0, BEST).map(resultOf);
  const rest = sections.slice(BEST, MOST_RESULTS).map(resultOf);
  // A code that no section has is explained nowhere.
  const explained = code !== undefined && count > 0 ? [codeItem(code, messages.code)] : [];
  return {
    summary,
    items: [...best.map(({ item }) => item), ...explained, ...grouped(rest)],
    showExcerpts: () => [...best, ...rest].forEach(showExcerpt),
  };
}

/** A section with its item in the list. */
interface Result {
  readonly section: FoundSection;
  readonly item: HTMLLIElement;
  /** The place of the excerpt. */
  readonly text: HTMLParagraphElement;
}

function resultOf(section: FoundSection): Result {
  const item = linkItem(section);
  const text = document.createElement('p');
  item.append(text);
  return { section, item, text };
}

function showExcerpt({ section, text }: Result): void {
  whenNearViewport(text, async () => {
    const excerpt = await section.excerpt().catch(() => undefined);
    // A result without its excerpt is still a result.
    if (excerpt) text.append(excerptNode(excerpt));
  });
}

function grouped(results: readonly Result[]): readonly HTMLLIElement[] {
  const guides = [...new Set(results.map(({ section }) => section.guide))];
  return guides.flatMap((guide) => [
    groupItem(guide),
    ...results.filter(({ section }) => section.guide === guide).map(({ item }) => item),
  ]);
}

/** Leads to the explained errors with a code. */
function codeItem(code: string, text: string): HTMLLIElement {
  return linkItem({ url: `/errors/#${code}`, title: fill(text, { code }), place: [] });
}
