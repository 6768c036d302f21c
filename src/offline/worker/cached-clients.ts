/**
 * The pages that came from a cache. Their parts do too, since they are of the same version. They are
 * noted in a cache of their own: a browser ends a worker that has nothing to do, and starts it anew.
 */
import { CLIENTS } from '../names.ts';

/** Notes that a page comes from a cache. */
export async function noteCached(client: string): Promise<void> {
  const clients = await caches.open(CLIENTS);
  await clients.put(`/${client}`, new Response());
}

/** Whether a page came from a cache. */
export async function cameFromCache(client: string): Promise<boolean> {
  const clients = await caches.open(CLIENTS);
  return (await clients.match(`/${client}`)) !== undefined;
}
