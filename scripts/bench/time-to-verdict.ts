import { readdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Locator, type Page } from 'playwright';
import { serve } from '../serve/serve.ts';
import { browserOptions } from '../shared/browser.ts';
import { CommandError } from '../shared/command.ts';

declare global {
  interface Window {
    /**
     * How long the last click took, in milliseconds. An attribute would cause a style
     * recalculation.
     */
    lastClick?: number;
  }
}

/** The factor by which the browser's processor is slowed down. */
const SLOWDOWN = 4;
/** How long the mouse button is held down, in milliseconds. */
const PRESS = 80;
/** After this time, in milliseconds, the browser has reported the duration of a click. */
const REPORT_DELAY = 250;

/** How long a reader waits for verdicts, in milliseconds from the click to the paint. */
export interface VerdictTimes {
  /** The kind of question. */
  readonly kind: string;
  readonly median: number;
  readonly worst: number;
}

/**
 * Measures, in a real browser on a slowed-down processor, how long it takes from the click on
 * "Check" until the verdict is painted, once for each question of the site.
 *
 * @param site the folder of a built site
 * @returns the times for each kind of question
 * @throws CommandError if the site has no questions
 */
export async function measureTimeToVerdict(site: string): Promise<readonly VerdictTimes[]> {
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
    const kind = await answer(box);
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const time = await timeOfClick(button);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    times.set(kind, [...(times.get(kind) ?? []), time]);
  }
}

/** Gives any answer to a question, and returns the kind of question. */
async function answer(box: Locator): Promise<string> {
  const kind = (await box.getAttribute('data-kind')) ?? '';
  if (kind === 'type') await box.locator('input').fill('something');
  if (kind === 'choose') await box.locator('input').first().check();
  const many = (await box.locator('input[type=checkbox]').count()) > 0;
  return many ? 'choose all that apply' : kind;
}

/** The shortest duration that the browser reports, in milliseconds; it rounds to multiples of 8. */
const SHORTEST = 16;

/**
 * Makes the page record how long its clicks take until they are painted, with the Event Timing API.
 */
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
 * Presses and releases the mouse button like a reader, and gives the time until the result was
 * painted. `button.click()` is not used, because its hit-target check runs during the click.
 */
async function timeOfClick(button: Locator): Promise<number> {
  const page = button.page();
  await page.evaluate(() => delete window.lastClick);
  await button.scrollIntoViewIfNeeded();
  const area = await button.boundingBox();
  if (!area) throw new CommandError('A question has no visible button.');
  await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(PRESS);
  await page.mouse.up();
  await page.waitForTimeout(REPORT_DELAY);
  return page.evaluate((shortest) => window.lastClick ?? shortest, SHORTEST);
}
