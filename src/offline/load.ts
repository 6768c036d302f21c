import { isImmutable } from './names.ts';

/** In milliseconds: a file that takes longer is given up. */
const PATIENCE = 60_000;

/** A file that the server does not have, or can't send. */
export class FileError extends Error {
  readonly status: number;

  constructor(path: string, status: number) {
    super(`${path}: status ${status}`);
    this.status = status;
  }
}

/**
 * A file in its newest form: without being asked, a browser may take it from its own cache, where
 * some hosts let it stay for hours.
 *
 * @throws FileError if the server has no such file, and what `fetch` throws
 */
export async function load(path: string, signal?: AbortSignal): Promise<Response> {
  const limit = AbortSignal.timeout(PATIENCE);
  // Safari before 17.4 can't combine them.
  const both = signal && 'any' in AbortSignal ? AbortSignal.any([signal, limit]) : undefined;
  const options = { signal: both ?? signal ?? limit };
  const response = isImmutable(path)
    ? ((await caches.match(path)) ?? (await fetch(path, options)))
    : await fetch(path, { ...options, cache: 'reload' });
  if (!response.ok) throw new FileError(path, response.status);
  // Browsers refuse a redirected response for a page.
  const { body, headers } = response;
  return response.redirected ? new Response(body, { headers }) : response;
}
