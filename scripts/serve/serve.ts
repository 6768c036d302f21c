import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CommandError } from '../shared/command.ts';
import { type ListenAddress, urlOf } from './listen-address.ts';
import { createHandler } from './response.ts';

/** A running server. */
export interface Served {
  /** For example `http://localhost:4321/`. */
  readonly url: string;
  readonly port: number;
  /** Stops the server at once, even if a browser keeps a connection open. */
  readonly close: () => Promise<void>;
}

const triedPorts = 20;

/**
 * Serves a folder of static files as a static host would.
 * @param folder the built site
 * @param address where to listen; a port in use is replaced by the next one, and 0 is any free port
 * @throws CommandError if the server can't listen there
 */
export async function serve(folder: string, address: ListenAddress): Promise<Served> {
  const handle = createHandler(folder);
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  // With a timeout, a connection could be closed just as a slow client uses it again.
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
    `Ports ${port} to ${port + triedPorts - 1} are all in use. Set PORT to a free one.`,
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
    EACCES: `Port ${port} requires special privileges. Set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `HOST is ${host}, which is not an address of this machine. Set it to 127.0.0.1.`,
    ENOTFOUND: `HOST is ${host}, which is unknown. Set it to 127.0.0.1.`,
  };
  return new CommandError(reasons[error.code ?? ''] ?? error.message);
}
