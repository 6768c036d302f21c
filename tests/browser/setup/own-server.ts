import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHandler } from '../../../scripts/serve/response.ts';
import { projectRoot } from '../../../scripts/shared/project.ts';
import { sites } from './sites.ts';
import { test as base } from './test.ts';

/** How a server answers: as a host does, with an error, or with nothing, though it accepts. */
type Mood = 'well' | 'failing' | 'silent';

/** A copy of the tiny site on a server of its own, which can change and fail. */
export class OwnServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'from-zero-site-'));
  readonly #handle = createHandler(this.#folder);
  #server: Server | undefined;
  #port = 0;
  #mood: Mood = 'well';
  /** Many hosts let browsers keep a page for a while without asking again. */
  cacheControl = 'max-age=600';
  /** The paths of all requests so far. */
  readonly requests: string[] = [];

  readonly #held = new Map<string, Promise<void>>();
  readonly #afterwards = new Map<string, () => void>();

  constructor() {
    cpSync(join(projectRoot, sites.tiny.out), this.#folder, { recursive: true });
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  async start(): Promise<void> {
    const server = createServer(async (request, response) => {
      const path = request.url ?? '';
      this.requests.push(path);
      const then = this.#afterwards.get(path);
      this.#afterwards.delete(path);
      if (then) response.once('close', then);
      await this.#held.get(path);
      this.#held.delete(path);
      if (this.#mood === 'silent') return;
      if (this.#mood === 'failing') {
        response.writeHead(503).end();
        return;
      }
      const { setHeaders } = response;
      response.setHeaders = (headers) =>
        setHeaders.call(response, headers).setHeader('cache-control', this.cacheControl);
      this.#handle(request, response).catch(() => response.destroy());
    });
    this.#server = server;
    await new Promise<void>((done) => server.listen(this.#port, '127.0.0.1', done));
    this.#port = (server.address() as AddressInfo).port;
  }

  /** From now on, nobody listens there. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  }

  become(mood: Mood): void {
    this.#mood = mood;
    this.#server?.closeAllConnections();
  }

  /** Calls back once, after the next response to a request for a path. */
  after(path: string, callback: () => void): void {
    this.#afterwards.set(path, callback);
  }

  /** Holds back the next response to a request for a path. */
  hold(path: string): { readonly release: () => void; readonly sent: Promise<void> } {
    let release = (): void => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    const sent = new Promise<void>((done) => this.after(path, done));
    this.#held.set(path, released);
    return { release, sent };
  }

  /** The names of the files in a folder. */
  files(folder: string): readonly string[] {
    return readdirSync(join(this.#folder, folder));
  }

  /** The text of a file. */
  read(file: string): string {
    return readFileSync(join(this.#folder, file), 'utf8');
  }

  /** Changes a file, without the rest of a deployment. */
  write(file: string, text: string): void {
    writeFileSync(join(this.#folder, file), text);
    for (const copy of ['.br', '.gz']) rmSync(join(this.#folder, file + copy), { force: true });
  }

  /** Deletes files that the site has no longer. */
  remove(...files: readonly string[]): void {
    for (const file of files) {
      for (const copy of ['', '.br', '.gz']) {
        rmSync(join(this.#folder, file + copy), { force: true });
      }
    }
  }

  /** Deploys another version of the site, with changed pages. */
  deploy(version: string, pages: Readonly<Record<string, (html: string) => string>>): void {
    for (const [page, change] of Object.entries(pages)) {
      const file = `${page.slice(1)}index.html`;
      this.write(file, change(this.read(file)));
    }
    const worker = this.read('service-worker.js');
    this.write('service-worker.js', worker.replace(/VERSION = "\w+"/, `VERSION = "${version}"`));
    for (const slug of ['tiny', 'other']) {
      const list = JSON.parse(this.read(`${slug}/offline.json`));
      const changed = Object.keys(pages).filter((page) => page in list.files);
      const hashes = Object.fromEntries(changed.map((page) => [page, `${version} ${page}`]));
      const files = { ...list.files, ...hashes };
      this.write(`${slug}/offline.json`, JSON.stringify({ version, files }));
    }
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true });
  }
}

/** A test with a server of its own, which it may stop. */
export const test = base.extend<{ readonly server: OwnServer }>({
  server: async ({ expectedErrors }, use) => {
    const server = new OwnServer();
    await server.start();
    expectedErrors.push(/^request to another host: http:\/\/127\.0\.0\.1:/);
    // What a browser says of a server that is gone, fails or was left before it answered.
    expectedErrors.push(
      /ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_FAILED/,
    );
    expectedErrors.push(/Failed to load resource/, /^503: /);
    await use(server);
    await server.end();
  },
  baseURL: async ({ server }, use) => use(server.url),
});
