import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CommandError } from '../shared/command.ts';
import { type ListenAddress, urlOf } from './listen-address.ts';
import { createReplier } from './reply.ts';

/** A running server. */
export interface Served {
  /** For example `http://localhost:4321/`. */
  readonly url: string;
  readonly port: number;
  /** Stops it at once, also where a browser keeps a connection open. */
  readonly close: () => Promise<void>;
}

const triedPorts = 20;

/**
 * Serves a folder of static files as a static host would.
 * @param folder the built site
 * @param address where to listen; a port that is taken moves on to the next, 0 takes any free one
 * @throws CommandError if the address can't be used
 */
export async function serve(folder: string, address: ListenAddress): Promise<Served> {
  const reply = createReplier(folder);
  const server = createServer((request, response) => {
    reply(request)
      .then((answer) => send(request, response, answer))
      .catch(() => send(request, response, { status: 500, headers: {}, body: 'Server error\n' }));
  });
  // Else a connection may be closed in the moment in which a slow client uses it again.
  server.keepAliveTimeout = 0;
  const port = await listen(server, address);
  return {
    url: urlOf({ host: address.host, port }),
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function send(
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Awaited<ReturnType<ReturnType<typeof createReplier>>>,
): void {
  const length = status === 304 ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length });
  response.end(method === 'HEAD' ? undefined : body);
}

async function listen(server: Server, { host, port }: ListenAddress): Promise<number> {
  for (let next = port; next < port + triedPorts; next += 1) {
    try {
      return await listenOn(server, { host, port: next });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE') throw explain(error as NodeJS.ErrnoException, host, next);
    }
  }
  throw new CommandError(
    `The ports ${port} to ${port + triedPorts - 1} are all taken. Set PORT to a free one.`,
  );
}

function listenOn(server: Server, { host, port }: ListenAddress): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done((server.address() as AddressInfo).port);
    });
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): CommandError {
  const reasons: Record<string, string> = {
    EACCES: `Port ${port} may not be used without special rights. Set PORT to one above 1023.`,
    EADDRNOTAVAIL: `HOST is ${host}, which is no address of this machine.`,
    ENOTFOUND: `HOST is ${host}, which is not known.`,
  };
  return new CommandError(reasons[error.code ?? ''] ?? error.message);
}
