import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressTexts } from '../../scripts/build/compress.ts';
import { type Served, serve } from '../../scripts/serve/serve.ts';

const host = '127.0.0.1';
const home = `<h1>Home</h1>${'<p>again and again</p>'.repeat(50)}`;
const files: Record<string, string> = {
  'site/index.html': home,
  'site/axum/index.html': '<h1>Axum</h1>',
  'site/a b/index.html': '<h1>Space</h1>',
  'site/404.html': '<h1>No such page</h1>',
  'site/_astro/app.1a2b.js': 'export {};',
  'site/empty/note.txt': 'a folder without a page',
  'site/search/index.pf_meta': 'bytes',
  'site/.built': 'not for readers',
  'site/.well-known/security.txt': 'Contact: mailto:someone@example.org',
  'secret.txt': 'outside',
};

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'from-zero-serve-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await compressTexts(join(folder, 'site'));
  served = await serve(join(folder, 'site'), { host, port: 0 });
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

interface HttpResponse {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Sends the path as written; `fetch` would normalize it first. */
function send(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<HttpResponse> {
  return new Promise((done, failed) => {
    const options = { host, port: served.port, path, headers, method, agent: false };
    httpRequest(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status, headers } = response;
        done({ status, headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', failed)
      .end();
  });
}

describe('pages', () => {
  test('a folder is served by its index.html', async () => {
    const { status, headers, body } = await send('/axum/?from=home');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body.toString()).toBe('<h1>Axum</h1>');
  });

  test('a missing trailing slash is redirected, with the query', async () => {
    const { status, headers } = await send('/axum?q=1');
    expect(status).toBe(301);
    expect(headers.location).toBe('/axum/?q=1');
  });

  test('a name with a space works with and without a trailing slash', async () => {
    expect((await send('/a%20b')).headers.location).toBe('/a%20b/');
    expect((await send('/a%20b/')).body.toString()).toBe('<h1>Space</h1>');
  });

  test('a double slash never redirects to another host', async () => {
    expect((await send('//axum')).headers.location).toBe('/axum/');
  });

  test.each(['/nothing/', '/empty', '/empty/', '/axum/index.html/'])(
    '%s gets the 404 page',
    async (path) => {
      const { status, body } = await send(path);
      expect(status).toBe(404);
      expect(body.toString()).toBe('<h1>No such page</h1>');
    },
  );
});

describe('what must not be served', () => {
  test.each(['/../secret.txt', '/axum/../../secret.txt', '/%2e%2e/secret.txt', '/.built'])(
    '%s is not found',
    async (path) => {
      const { status, body } = await send(path);
      expect(status).toBe(404);
      expect(body.toString()).toBe('<h1>No such page</h1>');
    },
  );

  test.each(['/..%2F', '/%E0%A4%A', '/a%00b'])('%s is malformed', async (path) => {
    expect((await send(path)).status).toBe(400);
  });

  test('only GET and HEAD are allowed', async () => {
    const { status, headers } = await send('/', {}, 'POST');
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });
});

// On Linux there is a file that can be opened, but not read from its start.
test.runIf(process.platform === 'linux')(
  'a file that fails to be read does not stop the server',
  async () => {
    symlinkSync('/proc/self/mem', join(folder, 'site/faulty.txt'));
    await expect(send('/faulty.txt')).rejects.toThrow();
    expect((await send('/')).status).toBe(200);
  },
);

describe('headers', () => {
  test('text is compressed with the encoding that the client prefers', async () => {
    const both = await send('/', { 'accept-encoding': 'gzip, deflate, br' });
    expect(both.headers['content-encoding']).toBe('br');
    expect(both.headers.vary?.toLowerCase()).toBe('accept-encoding');
    expect(both.body.length).toBeLessThan(home.length);
    expect(brotliDecompressSync(both.body).toString()).toBe(home);

    const gzip = await send('/', { 'accept-encoding': 'gzip;q=0.5, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(home);
  });

  test('a file without compressed copies is sent as it is', async () => {
    const { status, headers, body } = await send('/axum/', { 'accept-encoding': 'gzip, br' });
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe('<h1>Axum</h1>');
  });

  test('without an accepted encoding the body is the file itself', async () => {
    const { headers, body } = await send('/');
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['content-length']).toBe(String(Buffer.byteLength(home)));
    expect(body.toString()).toBe(home);
  });

  test.each(['br', 'identity'])('an unchanged page is not sent again in %s', async (encoding) => {
    const headers = { 'accept-encoding': encoding };
    const etag = String((await send('/', headers)).headers.etag);
    const again = await send('/', { ...headers, 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(again.headers['cache-control']).toBe('no-cache');
    expect(again.body.length).toBe(0);
    expect((await send('/', { ...headers, 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('a page that changed on disk is sent again', async () => {
    const path = join(folder, 'site/changing.html');
    writeFileSync(path, 'before');
    const etag = String((await send('/changing.html')).headers.etag);
    writeFileSync(path, 'afterwards');
    const again = await send('/changing.html', { 'if-none-match': etag });
    expect(again.status).toBe(200);
    expect(again.body.toString()).toBe('afterwards');
  });

  test.each(['bytes=5-2', 'bytes=0-3', 'nonsense'])(
    'with the range %s the whole file is sent',
    async (range) => {
      const { status, body } = await send('/', { range });
      expect(status).toBe(200);
      expect(body.toString()).toBe(home);
    },
  );

  test('HEAD has the headers of GET and no body', async () => {
    const { status, headers, body } = await send('/', {}, 'HEAD');
    expect(status).toBe(200);
    expect(headers['content-length']).toBe(String(Buffer.byteLength(home)));
    expect(body.length).toBe(0);
  });

  test('files with a hash in their name are cached forever, others are revalidated', async () => {
    expect((await send('/_astro/app.1a2b.js')).headers['cache-control']).toContain('immutable');
    const page = await send('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['x-content-type-options']).toBe('nosniff');
  });

  test('the media type follows the extension; a binary file is not compressed', async () => {
    const script = await send('/_astro/app.1a2b.js');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    const bytes = await send('/search/index.pf_meta', { 'accept-encoding': 'br' });
    expect(bytes.headers['content-type']).toBe('application/octet-stream');
    expect(bytes.headers['content-encoding']).toBeUndefined();
    expect((await send('/.well-known/security.txt')).status).toBe(200);
  });
});

describe('the address', () => {
  test('a port in use is replaced by the next one', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, host, done));
    const { port } = other.address() as AddressInfo;
    const moved = await serve(join(folder, 'site'), { host, port });
    expect(moved.port).toBeGreaterThan(port);
    expect(moved.url).toBe(`http://localhost:${moved.port}/`);
    await moved.close();
    other.close();
  });

  test('an address of another machine is rejected with one line', async () => {
    await expect(serve(folder, { host: '192.0.2.1', port: 0 })).rejects.toThrow(
      'HOST is 192.0.2.1, which is not an address of this machine.',
    );
  });

  test('closing does not wait for a browser that keeps its connection', async () => {
    const short = await serve(join(folder, 'site'), { host, port: 0 });
    const socket = connect(short.port, host);
    await new Promise<void>((done) => socket.once('connect', done));
    const ended = new Promise<void>((done) => socket.once('close', () => done()));
    socket.on('error', () => {});
    await Promise.all([short.close(), ended]);
    await expect(fetch(`http://${host}:${short.port}/`)).rejects.toThrow();
  });
});
