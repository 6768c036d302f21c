/**
 * Guides that are kept whole, for pages and the service worker. A guide has a cache for each
 * version; a version is complete once its cache has the list of its files, which is put there last.
 */
import { FileError, load } from './load.ts';
import { type GuideFiles, guideName, listPath, slugOf } from './names.ts';

/** How many files are fetched at once. */
const AT_ONCE = 8;
/** How often a guide is begun anew because the site changed meanwhile. */
const ATTEMPTS = 3;

/** In a complete cache: the version for which there was no room beside it. */
const NO_ROOM = '/no-room';

/** How to keep a guide. */
interface Keeping {
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends it with an `AbortError`; what is there until then stays. */
  readonly signal?: AbortSignal;
  /** Whether the guide is to be kept still: it may have been removed meanwhile. */
  readonly isWanted?: () => Promise<boolean>;
}

/** How much of a guide is kept: all of it in one version, a part, or nothing. */
export type Kept = 'complete' | 'partial' | 'nothing';

export async function keptOf(slug: string): Promise<Kept> {
  if (await completeName(slug)) return 'complete';
  return (await namesOf(slug)).length > 0 ? 'partial' : 'nothing';
}

/** The names of the caches that have a guide whole. */
export async function completeNames(): Promise<readonly string[]> {
  const names = await Promise.all((await keptSlugs()).map(completeName));
  return names.flatMap((name) => name ?? []);
}

/**
 * Fetches all files of a guide in the site's present version, except those that are kept already.
 * An older version stays until the new one is complete. If the guide is removed meanwhile, nothing
 * of it stays.
 *
 * @throws Error if a file can't be had: `QuotaExceededError` if there is no room for it
 */
export function keepGuide(slug: string, keeping: Keeping = {}): Promise<void> {
  return inTurn(slug, keeping, () => keepInTurn(slug, keeping));
}

/** Keeps the rest of a guide that was interrupted, unless it has been removed meanwhile. */
export function resumeGuide(slug: string, keeping: Keeping = {}): Promise<void> {
  const isWanted = async (): Promise<boolean> => (await namesOf(slug)).length > 0;
  return keepGuide(slug, { ...keeping, isWanted });
}

/** Deletes all that is kept of a guide. */
export async function removeGuide(slug: string): Promise<void> {
  await Promise.all((await namesOf(slug)).map((name) => caches.delete(name)));
}

/**
 * Brings guides that are kept whole up to the site's present version.
 *
 * @throws the first of the errors, after all guides have had their turn
 */
export async function refreshGuides(version: string): Promise<void> {
  const refreshed = await Promise.allSettled(
    (await keptSlugs()).map((slug) => refresh(slug, version)),
  );
  for (const result of refreshed) if (result.status === 'rejected') throw result.reason;
}

async function refresh(slug: string, version: string): Promise<void> {
  await inTurn(slug, {}, async () => {
    const name = await completeName(slug);
    if (name === undefined || name === guideName(slug, version)) return;
    const list = await fetchList(slug).catch(undefinedIfGone);
    if (!list) {
      await removeGuide(slug);
      return;
    }
    const cache = await caches.open(name);
    if ((await (await cache.match(NO_ROOM))?.text()) === list.version) return;
    try {
      await keepInTurn(slug, { isWanted: () => caches.has(name) });
    } catch (error) {
      if (!isQuotaError(error)) throw error;
      // Fetching it again would help as little, until there is another version.
      await cache.put(NO_ROOM, new Response(list.version)).catch(() => {});
    }
  });
}

/** The site has no such guide any more. */
function undefinedIfGone(error: unknown): undefined {
  if (!(error instanceof FileError && error.status === 404)) throw error;
}

/** Two tabs, or a tab and the worker, don't fetch the same files twice. */
function inTurn(slug: string, { signal }: Keeping, run: () => Promise<void>): Promise<void> {
  return navigator.locks.request(`keep-${slug}`, signal ? { signal } : {}, run);
}

async function keepInTurn(slug: string, keeping: Keeping): Promise<void> {
  const { signal, isWanted = async () => true } = keeping;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const list = await fetchList(slug, signal);
    const name = guideName(slug, list.version);
    if ((await completeName(slug)) === name || !(await isWanted())) return;
    await removeParts(slug, name);
    const failure = await fill(await caches.open(name), slug, list, keeping).then(
      () => undefined,
      (error: unknown) => error,
    );
    // What has arrived would take the room that is missing.
    if (isQuotaError(failure)) await caches.delete(name);
    // A file that is missing may be one of another version, as parts of two versions would be.
    const isMissing = failure instanceof FileError;
    if (failure !== undefined && !isMissing) throw failure;
    if ((await fetchList(slug, signal)).version !== list.version) continue;
    if (isMissing) throw failure;
    if ((await caches.has(name)) && (await isWanted())) await complete(name, slug, list);
    else await caches.delete(name);
    return;
  }
  throw new Error(`The site changed ${ATTEMPTS} times while "${slug}" was fetched.`);
}

/** Deletes what is kept of a guide, except a complete version and the one that is being filled. */
async function removeParts(slug: string, filled: string): Promise<void> {
  const complete = await completeName(slug);
  const parts = (await namesOf(slug)).filter((name) => name !== complete && name !== filled);
  await Promise.all(parts.map((name) => caches.delete(name)));
}

/** Whether an error says that the browser has no room left for the site. */
export function isQuotaError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

async function fill(
  cache: Cache,
  slug: string,
  { files }: GuideFiles,
  { onProgress, signal }: Keeping,
): Promise<void> {
  const cached = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const unchanged = await unchangedFiles(slug, files);
  const waiting = Object.keys(files);
  const total = waiting.length;
  async function work(): Promise<void> {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (!cached.has(path)) {
        await cache.put(path, (await unchanged(path)) ?? (await load(path, signal)));
      }
      cached.add(path);
      onProgress?.(cached.size, total);
    }
  }
  const works = Array.from({ length: AT_ONCE }, () =>
    work().catch((error: unknown) => {
      // The others have nothing left to do.
      waiting.length = 0;
      throw error;
    }),
  );
  for (const result of await Promise.allSettled(works)) {
    if (result.status === 'rejected') throw result.reason;
  }
}

/** Finds files in the complete cache of another version that are the same in this one. */
async function unchangedFiles(
  slug: string,
  files: GuideFiles['files'],
): Promise<(path: string) => Promise<Response | undefined>> {
  const name = await completeName(slug);
  const cache = name === undefined ? undefined : await caches.open(name);
  const list: GuideFiles | undefined = await (await cache?.match(listPath(slug)))?.json();
  return async (path) => (list?.files[path] === files[path] ? await cache?.match(path) : undefined);
}

/** The list makes it complete; then the older versions have no use. */
async function complete(name: string, slug: string, list: GuideFiles): Promise<void> {
  const cache = await caches.open(name);
  await cache.put(listPath(slug), new Response(JSON.stringify(list)));
  const older = (await namesOf(slug)).filter((other) => other !== name);
  await Promise.all(older.map((other) => caches.delete(other)));
}

async function fetchList(slug: string, signal?: AbortSignal): Promise<GuideFiles> {
  return (await load(listPath(slug), signal)).json();
}

async function keptSlugs(): Promise<readonly string[]> {
  return [...new Set((await caches.keys()).flatMap((name) => slugOf(name) ?? []))];
}

/** The name of the complete cache of a guide, of whatever version. */
async function completeName(slug: string): Promise<string | undefined> {
  for (const name of await namesOf(slug)) {
    if (await (await caches.open(name)).match(listPath(slug))) return name;
  }
  return undefined;
}

async function namesOf(slug: string): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => slugOf(name) === slug);
}
