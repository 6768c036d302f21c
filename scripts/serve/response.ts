import { readFile } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { relative, sep } from 'node:path';
import { lookup } from 'mrmime';
import sirv from 'sirv';
import { findFile } from './find-file.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Creates a handler that responds with a file of the folder, a redirect or an error. */
export function createHandler(folder: string): Handler {
  // With `dev`, sirv looks for a file at each request, because the site may be built again.
  const options = { dev: true, etag: true, brotli: true, gzip: true, extensions: [] };
  const sendFile = sirv(folder, options);

  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return send(response, 405, 'Only GET and HEAD are allowed\n', { allow: 'GET, HEAD' });
    }
    const found = await findFile(folder, request.url ?? '/');
    switch (found.kind) {
      case 'file':
        response.setHeaders(new Map(Object.entries(fileHeaders(folder, found.path))));
        closeTogether(response);
        prepareForSirv(request, pathIn(folder, found.path));
        return sendFile(request, response, () => send(response, 404, 'Not found\n'));
      case 'redirect':
        return send(response, 301, '', { location: found.location });
      case 'malformed':
        return send(response, 400, 'The path is malformed\n');
      case 'missing':
        return found.page
          ? send(response, 404, await readFile(found.page), fileHeaders(folder, found.page))
          : send(response, 404, 'Not found\n');
    }
  };
}

/** The path of a file in a URL, such as `/axum/index.html`. */
function pathIn(folder: string, file: string): string {
  return encodeURI(`/${relative(folder, file).split(sep).join('/')}`);
}

/** Sends a short response; the headers are those of a plain text unless others are given. */
function send(
  response: ServerResponse,
  status: number,
  body: Buffer | string,
  headers: OutgoingHttpHeaders = {},
): void {
  const length = { 'content-length': Buffer.byteLength(body) };
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...length, ...headers })
    .end(body);
}

function fileHeaders(folder: string, file: string): Readonly<Record<string, string>> {
  const type = lookup(file) ?? 'application/octet-stream';
  // The build puts a hash of the content into the names of these files.
  const isImmutable = pathIn(folder, file).startsWith('/_astro/');
  return {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'cache-control': isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
  };
}

/** Makes a request one for the file that was found, without what sirv would answer wrongly. */
function prepareForSirv(request: IncomingMessage, path: string): void {
  request.url = path;
  // It looks only for names of encodings, and would find one in `br;q=0`.
  const encodings = request.headers['accept-encoding']?.split(',') ?? [];
  request.headers['accept-encoding'] = encodings
    .filter((each) => !/;\s*q=0(\.0*)?\s*$/.test(each))
    .join(',');
  // A range that ends before it begins would stop the process; all ranges may be ignored.
  delete request.headers.range;
}

/** Closes the file when the connection ends, and the connection if the file can't be read. */
function closeTogether(response: ServerResponse): void {
  response.once('pipe', (file) => {
    file.once('error', () => response.destroy());
    response.once('close', () => file.destroy());
  });
}
