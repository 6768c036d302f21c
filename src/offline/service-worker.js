/**
 * Makes the site readable offline: it precaches the files that review needs, and caches every
 * visited page. The build inserts the constants `VERSION` and `FILES` above this comment.
 *
 * A new version waits until all pages of the old one are closed, so that a page never mixes
 * resources of two versions.
 */
const NEW = `from-zero-${VERSION}`;
/** The cache of visited pages and their resources. */
const VISITED = 'from-zero-visited';
const OFFLINE_PAGE = '/offline/';
/** The maximum size of the cache of visited pages; the oldest entries are evicted first. */
const MAX_VISITED = 300;
/** Resources that never change: a new version has a new name. */
const IMMUTABLE = /^\/_astro\//;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NEW).then((cache) => cache.addAll(FILES)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(deleteOldCaches());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  event.respondWith(IMMUTABLE.test(pathname) ? cacheFirst(request) : networkFirst(request));
});

async function cacheFirst(request) {
  return (await caches.match(request)) ?? store(request, await fetch(request));
}

async function networkFirst(request) {
  try {
    const response = await fetch(request);
    return request.mode === 'navigate' ? await store(request, response) : response;
  } catch (error) {
    const cached = await caches.match(request, { ignoreSearch: true });
    if (cached) return cached;
    const offline = request.mode === 'navigate' ? await caches.match(OFFLINE_PAGE) : undefined;
    if (offline) return offline;
    throw error;
  }
}

/** Caches a successful response; if the storage is full or forbidden, the page must still load. */
async function store(request, response) {
  if (!response.ok || response.redirected) return response;
  try {
    const cache = await caches.open(VISITED);
    await cache.put(request, response.clone());
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, -MAX_VISITED).map((key) => cache.delete(key)));
  } catch {
    // The response is used without being cached.
  }
  return response;
}

/** Deletes older caches; moves immutable resources to the visited pages, which may need them. */
async function deleteOldCaches() {
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
