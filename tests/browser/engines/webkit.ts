import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { Builder, By, Key } from 'selenium-webdriver';
import type { EnginePage } from './engine-page.ts';

/** The programs of WebKitGTK: its browser, its driver, and a display for machines without a screen. */
export interface WebKitPrograms {
  readonly browser: string;
  readonly driver: string;
  readonly display: string;
}

/** In milliseconds: only what hangs is to reach it. */
const PATIENCE = 120_000;

/** Opens WebKitGTK's own browser, which its driver controls by WebDriver. */
export async function openWebKit(programs: WebKitPrograms): Promise<EnginePage> {
  const display = spawn(programs.display, ['-displayfd', '3', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(display.stdio[3] ?? display, 'data');
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: `:${String(number).trim()}` },
    stdio: 'ignore',
  });
  const server = `http://127.0.0.1:${port}`;
  await untilReady(server);
  const browser = await new Builder()
    .usingServer(server)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
    })
    .build();
  const find = (selector: string) => browser.findElement(By.css(selector));
  return {
    open: (url) => browser.get(url),
    run: (code, ...parameters) =>
      browser.executeScript(`return (${code})(...arguments)`, ...parameters),
    click: async (selector) => {
      // What is still moving or not yet there can't be pressed.
      await browser.wait(
        () =>
          find(selector)
            .click()
            .then(
              () => true,
              () => false,
            ),
        PATIENCE,
      );
    },
    type: (selector, text) => find(selector).sendKeys(text),
    pressEnter: () => browser.actions().sendKeys(Key.ENTER).perform(),
    screenshot: async () => Buffer.from(await browser.takeScreenshot(), 'base64'),
    close: async () => {
      await browser.quit();
      await Promise.all([end(driver), end(display)]);
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A driver needs a moment before it accepts connections. */
async function untilReady(server: string): Promise<void> {
  for (let attempt = 1; attempt <= 600; attempt += 1) {
    const response = await fetch(`${server}/status`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The driver at ${server} did not start within a minute.`);
}

async function end(program: ChildProcess): Promise<void> {
  program.kill();
  if (program.exitCode === null && program.signalCode === null) await once(program, 'exit');
}
