import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { findFile } from './find-file.ts';
import { createFileReader, type Encoding } from './served-file.ts';

/** A complete response; the server omits the body for HEAD. */
export interface ServedResponse {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer | string;
}

/** Creates a handler that responds with a file of the folder, a redirect or an error. */
export function createHandler(
  folder: string,
): (request: IncomingMessage) => Promise<ServedResponse> {
  const read = createFileReader();

  async function sendFile(
    path: string,
    status: number,
    request: IncomingMessage,
  ): Promise<ServedResponse> {
    const file = await read(path);
    const encoding = chooseEncoding(request.headers['accept-encoding'], file.encodings);
    const headers = {
      'content-type': file.type,
      'cache-control': cacheControl(path),
      'x-content-type-options': 'nosniff',
      etag: file.etag,
      ...(file.encodings.length > 0 && { vary: 'accept-encoding' }),
      ...(encoding && { 'content-encoding': encoding }),
    };
    if (status === 200 && isNotModified(request.headers['if-none-match'], file.etag)) {
      return { status: 304, headers, body: '' };
    }
    return { status, headers, body: await file.body(encoding) };
  }

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return plainText(405, 'Only GET and HEAD are allowed\n', { allow: 'GET, HEAD' });
    }
    const found = await findFile(folder, request.url ?? '/');
    switch (found.kind) {
      case 'file':
        return sendFile(found.path, 200, request);
      case 'redirect':
        return plainText(301, '', { location: found.location });
      case 'malformed':
        return plainText(400, 'The path is malformed\n');
      case 'missing':
        return found.page ? sendFile(found.page, 404, request) : plainText(404, 'Not found\n');
    }
  };
}

function plainText(
  status: number,
  body: string,
  headers: OutgoingHttpHeaders = {},
): ServedResponse {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}

// The build puts a hash of the content into the names of these files.
function cacheControl(path: string): string {
  return /[\\/]_astro[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function chooseEncoding(
  accepted: string | string[] | undefined,
  available: readonly Encoding[],
): Encoding | undefined {
  const names = String(accepted ?? '')
    .split(',')
    .filter((each) => !/;\s*q=0(\.0*)?\s*$/.test(each))
    .map((each) => each.split(';')[0]?.trim());
  return available.find((encoding) => names.includes(encoding));
}

function isNotModified(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim());
  return tags.includes(etag) || tags.includes('*');
}
