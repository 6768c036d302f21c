import { WORKER } from '../offline/protocol.ts';

/** In milliseconds: what the reader does first is not to share the connection with the worker. */
const DELAY = 3000;

/** Registers the service worker. Where that is forbidden, pages need a connection, and work otherwise. */
export function registerWorker(): Promise<unknown> | undefined {
  return navigator.serviceWorker?.register(WORKER).catch(() => undefined);
}

// By then the page is there, and its reader reads.
if (import.meta.env.PROD) addEventListener('load', () => setTimeout(registerWorker, DELAY));
