import { openedPages } from '../core/progress/selectors.ts';
import { searchData } from './search-index.ts';
import { groupItem, linkItem } from './search-items.ts';
import { readProgress } from './store.ts';

const MOST_PAGES = 5;

/** The pages that the reader opened last, other than this one, as items of a list with a title. */
export async function recentItems(): Promise<readonly HTMLLIElement[]> {
  const data = await searchData();
  const pages = new Map(data.pages.map((page) => [page.path, page]));
  const items = openedPages(readProgress(), [...pages.keys()])
    .filter((path) => path !== location.pathname)
    .slice(0, MOST_PAGES)
    .flatMap((path) => pages.get(path) ?? [])
    .map(({ path, title, guide }) => linkItem({ url: path, title, place: [guide] }));
  return items.length === 0 ? [] : [groupItem(data.messages.recent), ...items];
}
