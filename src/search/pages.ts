import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import type { SearchedPage, SearchedSection } from '../core/search/pages.ts';

/** The part of Pagefind's file about a section that is used. */
interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: { readonly title: string; readonly page?: string; readonly guide?: string };
}

/** What stands before the JSON of a fragment. */
const SIGNATURE = 'pagefind_dcd';

/** The pages of an index with their sections, from Pagefind's files. */
export function pagesOf(files: readonly IndexFile[]): readonly SearchedPage[] {
  const pages = new Map<string, SearchedPage & { readonly sections: SearchedSection[] }>();
  const fragments = files.flatMap(readFragment).sort((a, b) => (a.url < b.url ? -1 : 1));
  for (const { id, url, content, meta } of fragments) {
    const [path = '', anchor = ''] = url.split('#');
    const { title, guide = '' } = meta;
    const page = pages.get(path) ?? { path, title: meta.page ?? title, guide, sections: [] };
    pages.set(path, page);
    const codes = [...new Set(content.match(/\bE\d{4}\b/g))];
    page.sections.push([id, anchor, anchor === '' ? '' : title, ...codes]);
  }
  return [...pages.values()];
}

function readFragment({
  path,
  content,
}: IndexFile): readonly (Fragment & { readonly id: string })[] {
  const [, id] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
  if (id === undefined) return [];
  const text = gunzipSync(content).toString();
  return [{ id, ...(JSON.parse(text.slice(SIGNATURE.length)) as Fragment) }];
}
