import { CommandError } from '../shared/command.ts';

/** The host and port on which a server listens. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/**
 * Reads HOST and PORT; the defaults are 127.0.0.1 and 4321.
 * @throws CommandError if PORT is not a number from 0 to 65535
 */
export function parseListenAddress(environment: NodeJS.ProcessEnv): ListenAddress {
  const text = environment['PORT'] || '4321';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new CommandError(`PORT is "${text}"; set it to a number from 0 to 65535.`);
  }
  return { host: environment['HOST'] || '127.0.0.1', port };
}

/** The URL to open in a browser: every name of this machine becomes localhost. */
export function urlOf({ host, port }: ListenAddress): string {
  const local = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host);
  const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}
