import { needed } from '../browser/missing-part.ts';
import { SEARCH_DATA } from '../core/search/pages.ts';

let loading: Promise<typeof import('./search-box.ts')> | undefined;

/**
 * Loads the search with all that its first result needs; call it at the first sign that there will
 * be a search. Pagefind asks for its files one after the other. Asked for together they arrive in
 * half the time, and its own requests are then answered by these.
 */
export function loadSearch(): Promise<typeof import('./search-box.ts')> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<typeof import('./search-box.ts')> {
  const { lang } = document.documentElement;
  // A file without a hash in its name is not taken from a cache, which may have that of an old index.
  const tag = String(Date.now());
  // The small ones come first: a slow line sends them in the order of the requests.
  preload(`/pagefind/pagefind-entry.json?ts=${tag}`);
  preload(`/${SEARCH_DATA}?ts=${tag}`);
  preload('/pagefind/pagefind.js', 'modulepreload');
  preload(`/pagefind/wasm.${lang}.pagefind`);
  const search = await needed(import('./search-box.ts'));
  search.openIndex(tag).catch(() => {
    // The next search opens it again, and says if that fails too.
  });
  return search;
}

function preload(href: string, rel = 'preload'): void {
  const link = document.createElement('link');
  link.rel = rel;
  link.as = rel === 'preload' ? 'fetch' : 'script';
  link.crossOrigin = 'anonymous';
  link.href = href;
  document.head.append(link);
}
