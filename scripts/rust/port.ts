import { once } from 'node:events';
import { createServer } from 'node:net';

/** The range is below the ephemeral ports, which systems assign to clients and to port 0. */
const FIRST = 20_000;
const COUNT = 10_000;
/**
 * A random start, so that processes that look for a port at the same moment find different ones.
 */
let next = Math.floor(Math.random() * COUNT);

/**
 * Finds a port that nothing listens on. This process does not return it again until all others in
 * the range have been tried.
 */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < COUNT; tried += 1) {
    const port = FIRST + (next++ % COUNT);
    if (await isFree(port)) return port;
  }
  throw new Error(`all ports from ${FIRST} to ${FIRST + COUNT - 1} are in use`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
