import { request as open } from 'node:http';
import type { HttpRequest } from '../../src/core/exchange.ts';
import type { HttpResponse } from '../../src/core/recording.ts';
import { CommandError } from '../shared/command.ts';
import { normalizeResponse } from './normalize.ts';

const SECONDS_TO_ANSWER = 60;
/** Headers that change from run to run, or belong to the connection. */
const LEFT_OUT = ['connection', 'date'];

/**
 * Sends a request over a connection of its own, as it is written, addressed as a reader would.
 *
 * @param seconds how long the whole reply may take
 * @returns the reply as a reader would get it, whose program listens on port 3000
 * @throws CommandError where no complete reply comes
 */
export function send(
  request: HttpRequest,
  port: number,
  seconds = SECONDS_TO_ANSWER,
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
    // Node would add these by itself; what the reader sends has neither.
    outgoing.removeHeader('connection');
    outgoing.removeHeader('transfer-encoding');
    outgoing.on('error', ({ name, message }) => {
      fail(name === 'AbortError' ? `gave no whole reply in ${seconds} s` : `broke off: ${message}`);
    });
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', ({ message }) => fail(`broke off its reply: ${message}`));
      incoming.on('end', () => {
        const reply = {
          status: `${incoming.statusCode} ${incoming.statusMessage}`.trim(),
          headers: pairs(incoming.rawHeaders).filter(
            ([name]) => !LEFT_OUT.includes(name.toLowerCase()),
          ),
          body: Buffer.concat(chunks).toString('utf8'),
        };
        resolve(normalizeResponse(reply, port));
      });
    });
    outgoing.end(request.body);
  });
}

function pairs(flat: readonly string[]): [name: string, value: string][] {
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? '']] : []));
}
