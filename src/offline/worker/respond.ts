import { completeNames } from '../kept-guides.ts';
import { isImmutable, OFFLINE_PAGE, VISITED } from '../names.ts';
import { cameFromCache, noteCached } from './cached-clients.ts';
import { CORE } from './core.ts';
import type { RequestEvent } from './scope.ts';
import { keepVisited } from './visited.ts';

/** How long a server may be silent before a cached copy is shown instead, in milliseconds. */
const PATIENCE = 3000;
/** How long a server counts as silent after that, in milliseconds. */
const SILENCE = 30_000;
/** The same as `PATIENCE`, before the reader is told that there is no copy. */
const LONG_PATIENCE = 30_000;

/** Responds to a request for a file of the site. */
export function respond(event: RequestEvent): Promise<Response> {
  const { pathname } = new URL(event.request.url);
  if (isImmutable(pathname)) return fromAnyCache(event.request);
  return event.request.mode === 'navigate' ? page(event) : part(event);
}

async function fromAnyCache(request: Request): Promise<Response> {
  const cached = await caches.match(request);
  if (cached) return cached;
  const response = await fetch(request);
  // Of a version newer than this worker, a visited page needs them later.
  if (request.url.includes('/_astro/')) await keepVisited(request, response.clone());
  return response;
}

async function page(event: RequestEvent): Promise<Response> {
  const { request } = event;
  // Not by navigation preload: when that fails, Firefox shows its own error and not the copy.
  const network = fetch(request);
  event.waitUntil(
    visit(
      request,
      network.then((response) => response.clone()),
    ),
  );
  const cached = await findPage(request);
  const response = await firstOf(network, cached ? patience() : LONG_PATIENCE);
  if (response && (response.status < 500 || !cached)) return response;
  if (cached) {
    await noteCached(event.resultingClientId);
    return cached;
  }
  return (await caches.match(OFFLINE_PAGE)) ?? network;
}

async function part({ request, clientId }: RequestEvent): Promise<Response> {
  const network = fetch(request);
  // It is waited for below, or not at all.
  network.catch(() => {});
  const cached = await findIn(await completeCaches(), request);
  if (!cached) return network;
  if (await cameFromCache(clientId)) return cached;
  const response = await firstOf(network, patience());
  return response && response.status < 500 ? response : cached;
}

/** Until when the server counts as silent. */
let silentUntil = 0;

/** A server that was silent just now is not waited for again. */
function patience(): number {
  return Date.now() < silentUntil ? 0 : PATIENCE;
}

/** What a request gets within some milliseconds; undefined if it fails or takes longer. */
async function firstOf(network: Promise<Response>, time: number): Promise<Response | undefined> {
  const silence = new Promise<'silence'>((done) => setTimeout(() => done('silence'), time));
  const answer = network.then(
    (response) => {
      silentUntil = 0;
      return response;
    },
    () => undefined,
  );
  const first = await Promise.race([answer, silence]);
  if (first !== 'silence') return first;
  if (time > 0) silentUntil = Date.now() + SILENCE;
  return undefined;
}

/** The copy of a page, or a redirect from `/axum` to `/axum/`, as hosts send it. */
async function findPage(request: Request): Promise<Response | undefined> {
  const found = await findIn([...(await completeCaches()), VISITED], request);
  const slashed = new URL(request.url);
  if (found || slashed.pathname.endsWith('/')) return found;
  slashed.pathname += '/';
  return (await caches.match(slashed, { ignoreSearch: true })) && Response.redirect(slashed.href);
}

/**
 * The caches of complete versions: what every reader has, and guides that are kept whole. They go
 * before visited pages, which are replaced by the next version only when they are visited again.
 */
async function completeCaches(): Promise<readonly string[]> {
  return [CORE, ...(await completeNames())];
}

async function findIn(names: readonly string[], request: Request): Promise<Response | undefined> {
  for (const name of names) {
    const found = await (await caches.open(name)).match(request, { ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
}

/** Keeps a page that is visited, or that the browser prepares. */
async function visit(request: Request, copy: Promise<Response>): Promise<void> {
  const response = await copy.catch(() => undefined);
  const isKept = CORE_FILES.includes(new URL(request.url).pathname);
  const isPage = response?.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (response && isPage && !isKept) await keepVisited(request, response);
  else await response?.body?.cancel();
}
