import { isImmutable, VISITED } from '../names.ts';

/** The most pages that are kept because they were visited; the oldest go first. */
const MAX_PAGES = 100;

/**
 * Keeps a visited page, or what only it needs, and uses the response up. If there is no room or no
 * permission, it is not kept.
 */
export async function keepVisited({ url }: Request, response: Response): Promise<void> {
  // Browsers refuse a redirected response for a page.
  if (!response.ok || response.redirected) return;
  try {
    const visited = await caches.open(VISITED);
    // A page has one copy, whatever its address asks for.
    await visited.put(new URL(url).pathname, response);
    const pages = (await visited.keys()).filter(({ url }) => !isImmutable(new URL(url).pathname));
    await Promise.all(pages.slice(0, -MAX_PAGES).map((page) => visited.delete(page)));
  } catch {
    // The reader has the page, if only with a connection.
  }
}

/** Deletes visited pages, and the scripts and styles that no page left over uses. */
export async function keepOnly(isKept: (path: string) => boolean): Promise<void> {
  const visited = await caches.open(VISITED);
  const texts: string[] = [];
  const files: Request[] = [];
  for (const request of await visited.keys()) {
    const path = new URL(request.url).pathname;
    if (isImmutable(path)) files.push(request);
    else if (isKept(path)) texts.push((await (await visited.match(request))?.text()) ?? '');
    else await visited.delete(request);
  }
  for (const request of await unused(visited, files, texts)) await visited.delete(request);
}

/** The files that are named neither in the texts, nor in files that are. */
async function unused(
  cache: Cache,
  files: readonly Request[],
  texts: readonly string[],
): Promise<readonly Request[]> {
  const isNamed = ({ url }: Request): boolean => {
    const name = url.slice(url.lastIndexOf('/') + 1);
    return texts.some((text) => text.includes(name));
  };
  const used = files.filter(isNamed);
  if (used.length === 0) return files;
  const named = await Promise.all(
    used.map(async (file) => (await (await cache.match(file))?.text()) ?? ''),
  );
  const rest = files.filter((file) => !used.includes(file));
  return unused(cache, rest, named);
}
