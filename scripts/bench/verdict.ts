import { readdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Locator, type Page } from 'playwright';
import { serve } from '../serve/serve.ts';
import { browserOptions } from '../shared/browser.ts';
import { CommandError } from '../shared/command.ts';

declare global {
  interface Window {
    /** How long the last click took, in milliseconds. An attribute would cost the page a new style. */
    lastClick?: number;
  }
}

/** How much slower the processor is made than it is. */
const SLOWDOWN = 4;
/** How long a finger is on a button, in milliseconds. */
const PRESS = 80;
/** After this time, in milliseconds, the browser has told of a click. */
const SETTLED = 250;

/** How long a reader waits for verdicts, in milliseconds from the click to the picture. */
export interface VerdictTimes {
  /** The kind of question. */
  readonly kind: string;
  readonly median: number;
  readonly worst: number;
}

/**
 * Measures, in a real browser on a slowed-down processor, how long it takes from the click on
 * "Check" until the verdict is painted: once for each question of the site, each kind on its own.
 *
 * @param site the folder of a built site
 * @throws CommandError where it has no questions
 */
export async function measureVerdicts(site: string): Promise<readonly VerdictTimes[]> {
  const server = await serve(site, { host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch(await browserOptions());
  try {
    const times = new Map<string, number[]>();
    for (const path of lessonsOf(site)) {
      const page = await browser.newPage();
      await watchClicks(page);
      await page.goto(new URL(path, server.url).href);
      await measurePage(page, times);
      await page.close();
    }
    if (times.size === 0) throw new CommandError(`${site} has no questions; build the site`);
    return [...times].map(([kind, list]) => {
      const sorted = list.sort((a, b) => a - b);
      const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
      return { kind, median, worst: sorted.at(-1) ?? 0 };
    });
  } finally {
    await browser.close();
    await server.close();
  }
}

function lessonsOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.split(path.sep).join('/')}`)
    .filter((file) => /^\/[^/]+\/(?!check\/)[^/]+\/index\.html$/.test(file))
    .map((file) => file.replace('index.html', ''));
}

async function measurePage(page: Page, times: Map<string, number[]>): Promise<void> {
  await page.locator('quick-check').scrollIntoViewIfNeeded();
  const client = await page.context().newCDPSession(page);
  for (const box of await page.locator('fieldset[data-question]').all()) {
    await box.scrollIntoViewIfNeeded();
    const button = box.locator('.act button');
    await button.waitFor({ state: 'visible' });
    const kind = await give(box);
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const time = await timeOfClick(button);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    times.set(kind, [...(times.get(kind) ?? []), time]);
  }
}

/** Gives an answer, whatever it is, and names the kind of question. */
async function give(box: Locator): Promise<string> {
  const kind = (await box.getAttribute('data-kind')) ?? '';
  if (kind === 'type') await box.locator('input').fill('something');
  if (kind === 'choose') await box.locator('input').first().check();
  const many = (await box.locator('input[type=checkbox]').count()) > 0;
  return many ? 'choose all that apply' : kind;
}

/** The shortest time that the browser tells of, in milliseconds; it counts in steps of 8. */
const SHORTEST = 16;

/** Makes the page note how long its clicks take until they are painted, as the browser measures it. */
async function watchClicks(page: Page): Promise<void> {
  await page.addInitScript(
    (threshold) => {
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) {
          if (name === 'click') window.lastClick = duration;
        }
      }).observe({ type: 'event', ...threshold });
    },
    { durationThreshold: SHORTEST },
  );
}

/**
 * Presses and lets go like a reader, and gives the time until what came of it was painted. The
 * mouse is moved by hand: `button.click()` looks, within the click, at what is below the mouse.
 */
async function timeOfClick(button: Locator): Promise<number> {
  const page = button.page();
  await page.evaluate(() => delete window.lastClick);
  await button.scrollIntoViewIfNeeded();
  const area = await button.boundingBox();
  if (!area) throw new CommandError('A question has no button in its view.');
  await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(PRESS);
  await page.mouse.up();
  await page.waitForTimeout(SETTLED);
  return page.evaluate((shortest) => window.lastClick ?? shortest, SHORTEST);
}
