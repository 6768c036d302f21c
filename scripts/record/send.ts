import { request as open } from 'node:http';
import type { HttpRequest } from '../../src/core/exchange.ts';
import type { HttpResponse } from '../../src/core/recording.ts';
import { CommandError } from '../shared/command.ts';
import { normalizeResponse } from './normalize.ts';

const SECONDS_TO_RESPOND = 60;
/** Headers that differ from run to run, or belong to the connection. */
const IGNORED_HEADERS = ['connection', 'date'];

/**
 * Sends a request unchanged over a connection of its own, with `localhost:3000` as its host.
 *
 * @param seconds the time limit for the complete response
 * @returns the response as a reader gets it whose program listens on port 3000
 * @throws CommandError if there is no complete response; its message continues "the program …"
 */
export function send(
  request: HttpRequest,
  port: number,
  seconds = SECONDS_TO_RESPOND,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new CommandError(what));
    const outgoing = open({
      host: '127.0.0.1',
      port,
      method: request.method,
      path: request.path,
      agent: false,
      setHost: false,
      signal: AbortSignal.timeout(seconds * 1000),
    });
    outgoing.setHeader('host', 'localhost:3000');
    for (const [name, value] of request.headers) outgoing.appendHeader(name, value);
    if (request.body !== '') outgoing.setHeader('content-length', Buffer.byteLength(request.body));
    // Node adds these by default; a reader's request has neither.
    outgoing.removeHeader('connection');
    outgoing.removeHeader('transfer-encoding');
    outgoing.on('error', ({ name, message }) => {
      fail(
        name === 'AbortError'
          ? `sent no complete response within ${seconds} s`
          : `did not respond: ${message}`,
      );
    });
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', ({ message }) => fail(`broke off its response: ${message}`));
      incoming.on('end', () => {
        const response = {
          status: `${incoming.statusCode} ${incoming.statusMessage}`.trim(),
          headers: pairs(incoming.rawHeaders).filter(
            ([name]) => !IGNORED_HEADERS.includes(name.toLowerCase()),
          ),
          body: Buffer.concat(chunks).toString('utf8'),
        };
        resolve(normalizeResponse(response, port));
      });
    });
    outgoing.end(request.body);
  });
}

/** Pairs the names and values of Node's `rawHeaders`. */
function pairs(flat: readonly string[]): [name: string, value: string][] {
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? '']] : []));
}
