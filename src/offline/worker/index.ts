/**
 * The service worker: it makes the site readable without a connection. A new version waits until
 * all pages of the old one are closed, so that a page never has parts of two versions.
 */
import { refreshGuides } from '../kept-guides.ts';
import { CLIENTS } from '../names.ts';
import { CACHE_QUESTIONS } from '../protocol.ts';
import { cacheQuestions, deleteOldVersions, install } from './core.ts';
import { respond } from './respond.ts';
import { worker } from './scope.ts';
import { keepVisited } from './visited.ts';

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));

worker.addEventListener('message', (event) => {
  if (event.data === CACHE_QUESTIONS) event.waitUntil(cacheQuestions().catch(() => {}));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  // Who asks for a file in its newest form, to keep it, wants no copy.
  if (request.mode !== 'navigate' && request.cache === 'reload') return;
  const response = respond(event);
  event.respondWith(response);
  if (request.mode === 'navigate') event.waitUntil(response.then(refresh));
});

async function activate(): Promise<void> {
  await deleteOldVersions();
  await caches.delete(CLIENTS);
  const open = await worker.clients.matchAll({ includeUncontrolled: true });
  await worker.clients.claim();
  // The pages that are open were visited, even if there was no worker to see it. No page waits for
  // these requests: the worker is active before they are answered.
  for (const { url } of open) void keepOpen(url);
}

async function keepOpen(url: string): Promise<void> {
  const request = new Request(url);
  if (await caches.match(request, { ignoreSearch: true })) return;
  const response = await fetch(request).catch(() => undefined);
  if (response) await keepVisited(request, response);
}

/** Guides are refreshed once in the life of a worker, and again if that failed. */
let refreshing: Promise<void> | undefined;

function refresh(): Promise<void> {
  refreshing ??= refreshGuides(VERSION).catch(() => {
    refreshing = undefined;
  });
  return refreshing;
}
