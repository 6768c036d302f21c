import { load } from '../load.ts';
import { coreName, isCoreName, isImmutable, VISITED } from '../names.ts';
import { WORKER } from '../protocol.ts';
import { worker } from './scope.ts';
import { keepOnly } from './visited.ts';

/** Where what every reader has offline is cached, in this worker's version. */
export const CORE = coreName(VERSION);

/**
 * Caches what every reader has offline; it fails if a file is missing or the site has changed
 * meanwhile, and the browser tries again later.
 */
export async function install(): Promise<void> {
  // After a return to an older version, its worker may still use this cache.
  const isUsed = await caches.has(CORE);
  try {
    const hadQuestions = await hasQuestions();
    await Promise.all(CORE_FILES.map(cache));
    if (hadQuestions) await cacheQuestions();
    if (!(await isCurrent())) throw new Error('The site has changed.');
    const cached = await (await caches.open(CORE)).keys();
    if (cached.length < CORE_FILES.length) throw new Error('The cache was deleted.');
  } catch (error) {
    if (!isUsed) await caches.delete(CORE);
    throw error;
  }
}

/** Caches the questions of all guides, which a review asks, unless they are of another version. */
export async function cacheQuestions(): Promise<void> {
  const core = await caches.open(CORE);
  const cached = await Promise.all(QUESTION_FILES.map((path) => core.match(path)));
  const missing = QUESTION_FILES.filter((_, index) => cached[index] === undefined);
  if (missing.length === 0) return;
  const pages = await Promise.all(
    missing.map(async (path) => ({ path, response: await load(path) })),
  );
  if (!(await isCurrent())) return;
  await Promise.all(pages.map(({ path, response }) => core.put(path, response)));
}

/** Deletes what only the versions before needed. */
export async function deleteOldVersions(): Promise<void> {
  const old = (await caches.keys()).filter((name) => isCoreName(name) && name !== CORE);
  // What a newer version is filling looks like an old one; its own activation deletes them all.
  if (worker.registration.installing) return;
  try {
    for (const name of old) await moveToVisited(await caches.open(name));
    await keepOnly((path) => !CORE_FILES.includes(path));
  } finally {
    await Promise.all(old.map((name) => caches.delete(name)));
  }
}

/** Of visited pages, some may still use the scripts and styles of an old version. */
async function moveToVisited(core: Cache): Promise<void> {
  const visited = await caches.open(VISITED);
  for (const request of await core.keys()) {
    const response = await core.match(request);
    if (response && isImmutable(new URL(request.url).pathname))
      await visited.put(request, response);
  }
}

async function cache(path: string): Promise<void> {
  const core = await caches.open(CORE);
  if (await core.match(path)) return;
  await core.put(path, await load(path));
}

/** Whether this worker's version is the site's present one. */
async function isCurrent(): Promise<boolean> {
  return (await (await load(WORKER)).text()).includes(VERSION);
}

/** Whether the questions are cached in another version. */
async function hasQuestions(): Promise<boolean> {
  const [first = ''] = QUESTION_FILES;
  for (const name of await caches.keys()) {
    if (isCoreName(name) && name !== CORE && (await (await caches.open(name)).match(first)))
      return true;
  }
  return false;
}
