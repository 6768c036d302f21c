/**
 * Keeps the site readable without a connection: what review needs from the start, and every page
 * that was visited. `VERSION` and `FILES` are written above this text when the site is built.
 *
 * A new version waits until no page of the old one is open, so that a page never gets parts of
 * two versions.
 */
const NEW = `from-zero-${VERSION}`;
/** Pages that were visited, with their parts. */
const VISITED = 'from-zero-visited';
const OFFLINE_PAGE = '/offline/';
/** Visited pages and their parts beyond this number are given up, the oldest first. */
const KEPT_AT_MOST = 300;
/** Parts that never change: their names change instead. */
const IMMUTABLE = /^\/(_astro|fonts)\//;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NEW).then((cache) => cache.addAll(FILES)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(giveUpOld());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  event.respondWith(IMMUTABLE.test(pathname) ? keptFirst(request) : networkFirst(request));
});

async function keptFirst(request) {
  return (await caches.match(request)) ?? keep(request, await fetch(request));
}

async function networkFirst(request) {
  try {
    const response = await fetch(request);
    return request.mode === 'navigate' ? await keep(request, response) : response;
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true });
    if (kept) return kept;
    const offline = request.mode === 'navigate' ? await caches.match(OFFLINE_PAGE) : undefined;
    if (offline) return offline;
    throw error;
  }
}

/** Keeps a good answer; a full or forbidden storage must not stop the page. */
async function keep(request, response) {
  if (!response.ok || response.redirected) return response;
  try {
    const cache = await caches.open(VISITED);
    await cache.put(request, response.clone());
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, -KEPT_AT_MOST).map((key) => cache.delete(key)));
  } catch {
    // It is read now, and not kept.
  }
  return response;
}

/** Deletes older versions; parts that never change go to the visited pages, which may need them. */
async function giveUpOld() {
  const visited = await caches.open(VISITED);
  for (const name of await caches.keys()) {
    if (name === NEW || name === VISITED || !name.startsWith('from-zero-')) continue;
    const old = await caches.open(name);
    for (const request of await old.keys()) {
      const response = await old.match(request);
      if (response && IMMUTABLE.test(new URL(request.url).pathname)) {
        await visited.put(request, response);
      }
    }
    await caches.delete(name);
  }
}
