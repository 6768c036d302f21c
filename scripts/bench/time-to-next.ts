import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { createHandler } from '../serve/response.ts';
import { browserOptions } from '../shared/browser.ts';
import { CommandError } from '../shared/command.ts';

/** After this time, in milliseconds, a browser that has not opened the next lesson is given up. */
const PATIENCE = 60_000;

/** How long a reader waits for the next lesson, as the reader's script reports it. */
const nextTime = z.object({
  /** From the click to the next lesson's first frame, in milliseconds. */
  milliseconds: z.number(),
  /** Whether the browser had rendered it before the click. */
  isPrepared: z.boolean(),
});

/** How long a reader waits for the next lesson. */
export type NextTime = Readonly<z.infer<typeof nextTime>>;

/**
 * What a reader does: reads to the link to the next lesson, looks at it, and presses it. It is in
 * the page because a browser renders no page ahead while a program drives it.
 */
const READER = `
const CLICKED = 'clicked';
const now = () => performance.timeOrigin + performance.now();
const painted = (then) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = then;
  port2.postMessage(undefined);
});
const report = () => painted(() => fetch('/arrived', { method: 'POST', body: JSON.stringify({
  milliseconds: now() - Number(sessionStorage.getItem(CLICKED)),
  isPrepared: performance.getEntriesByType('navigation')[0].activationStart > 0,
}) }));
const follow = () => {
  const link = document.querySelector('.steps .next');
  link.scrollIntoView({ block: 'center' });
  setTimeout(() => {
    sessionStorage.setItem(CLICKED, String(now()));
    link.click();
  }, 2000);
};
const begin = () => (sessionStorage.getItem(CLICKED) ? report() : follow());
if (document.prerendering) document.addEventListener('prerenderingchange', begin);
else addEventListener('load', begin);
`;

/**
 * Measures in real browsers how long the next lesson takes from the click on its link.
 *
 * @param site the folder of a built site
 * @param lesson the path of a lesson that has a next one, such as `/axum/state/`
 * @param rounds the number of browsers, each with an empty cache
 * @throws CommandError if the next lesson is not shown
 */
export async function measureTimeToNext(
  site: string,
  lesson: string,
  rounds: number,
): Promise<readonly NextTime[]> {
  const times: NextTime[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await readOn(site, lesson));
  return times;
}

async function readOn(site: string, lesson: string): Promise<NextTime> {
  const { url, arrived, close } = await serveWithReader(site);
  const { executablePath = '', args = [], env } = await browserOptions();
  const profile = mkdtempSync(path.join(tmpdir(), 'from-zero-next-'));
  const options = [...args, '--headless=new', '--no-first-run', `--user-data-dir=${profile}`];
  const browser = spawn(executablePath, [...options, new URL(lesson, url).href], {
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
  const ended = new Promise((done) => browser.once('exit', done));
  try {
    return await Promise.race([arrived, giveUp(lesson)]);
  } finally {
    browser.kill('SIGKILL');
    await ended;
    close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Serves a site whose lessons have the reader's script. */
async function serveWithReader(site: string) {
  const handle = createHandler(site);
  let arrive: (time: NextTime) => void = () => {};
  const arrived = new Promise<NextTime>((done) => {
    arrive = done;
  });
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/arrived') {
      response.end();
      arrive(nextTime.parse(await json(request)));
    } else if (pathname === '/reader.js') {
      response.setHeader('content-type', 'text/javascript').end(READER);
    } else if (/^\/[^/]+\/[^/]+\/$/.test(pathname)) {
      const html = readFileSync(path.join(site, pathname, 'index.html'), 'utf8');
      const script = '<script type="module" src="/reader.js"></script></body>';
      response.setHeader('content-type', 'text/html').end(html.replace('</body>', script));
    } else {
      await handle(request, response);
    }
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://localhost:${port}/`, arrived, close };
}

function giveUp(lesson: string): Promise<never> {
  return new Promise((_, failed) => {
    setTimeout(
      () => failed(new CommandError(`The lesson after ${lesson} was not opened.`)),
      PATIENCE,
    ).unref();
  });
}
