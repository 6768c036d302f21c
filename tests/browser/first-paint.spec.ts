import type { Page } from '@playwright/test';
import { FONT_KEY } from '../../src/core/font.ts';
import { LESSON } from './setup/questions.ts';
import { expect, test } from './setup/test.ts';

const STYLES = /\/rest\.[\w-]+\.css$/;
const FONT = /\/literata\.[\w-]+\.woff2$/;

test("the first frame waits for the site's name", async ({ page }) => {
  await page.goto(LESSON);
  const id = await page.locator('link[rel="expect"][blocking="render"]').getAttribute('href');
  await expect(page.locator(`.wordmark + ${id}`)).toHaveCount(1);
});

test('a lesson begins before the styles of what follows are loaded', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route(STYLES, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(LESSON, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.prose > p').first()).toBeVisible();
  await expect(page.locator('.prose > .code')).toHaveCount(0);
  release();
  await expect(page.locator('.prose > .code').first()).toBeVisible();
});

test('a lesson is complete even if those styles are missing', async ({ page, expectedErrors }) => {
  expectedErrors.push(/Failed to load resource/, /ERR_FAILED/, STYLES);
  await page.route(STYLES, (route) => route.abort());
  await page.goto(LESSON);
  await expect(page.getByRole('heading', { name: 'Recap' })).toBeVisible();
});

for (const width of [412, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 823 } });

    test('the font is fetched after the first page, which keeps its face', async ({ page }) => {
      await watchShifts(page);
      const states: string[] = [];
      await page.route(FONT, async (route) => {
        states.push(await page.evaluate(() => document.readyState));
        await route.continue();
      });
      await page.goto(LESSON);
      await fontIsLoaded(page);
      expect(states).toEqual(['complete']);
      await scrollDown(page);
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
      expect(await firstFace(page)).not.toContain('Literata');
    });

    // The browser of the tests has neither Georgia nor Times, as Android and most Linux have not.
    test('nothing moves when a font that was there before comes late', async ({ page }) => {
      await page.addInitScript((key) => localStorage.setItem(key, 'loaded'), FONT_KEY);
      await watchShifts(page);
      let isRequested = false;
      await page.route(FONT, async (route) => {
        isRequested = true;
        await page.locator('.lesson-footer').waitFor();
        await route.continue();
      });
      await page.goto(LESSON);
      expect(isRequested).toBe(true);
      expect(await firstFace(page)).not.toContain('Literata');
      await page.evaluate(() => document.fonts.ready);
      await scrollDown(page);
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
      expect(await firstFace(page)).not.toContain('Literata');
    });
  });
}

test('the next page has the font from the start', async ({ page }) => {
  await page.goto(LESSON);
  await fontIsLoaded(page);
  await page.goto('/tiny/second/');
  expect(await firstFace(page)).toContain('Literata');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('each page asks for the font', async ({ page }) => {
    const request = page.waitForRequest(FONT);
    await page.goto(LESSON);
    await request;
  });
});

async function fontIsLoaded(page: Page): Promise<void> {
  await page.waitForFunction((key) => localStorage.getItem(key) !== null, FONT_KEY);
}

async function scrollDown(page: Page): Promise<void> {
  for (let top = 0; top < 6000; top += 400) {
    await page.evaluate((to) => scrollTo(0, to), top);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** The part of https://wicg.github.io/layout-instability/ that is used. */
interface LayoutShiftSource {
  readonly node: Node | null;
}

interface LayoutShift extends PerformanceEntry {
  readonly sources: readonly LayoutShiftSource[];
}

declare global {
  interface Window {
    /** What moved without the reader's doing. */
    shifts?: string[];
  }
}

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    window.shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        // The contents follow the reader: they open the section that is read.
        const isContents = ({ node }: LayoutShiftSource) =>
          node instanceof Element && node.closest('.contents-aside') !== null;
        if (!entry.sources.every(isContents)) shifts.push(JSON.stringify(entry));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The face in which the browser sets the first paragraph. */
async function firstFace(page: Page): Promise<string> {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const paragraph = { nodeId: root.nodeId, selector: '.prose > p' };
  const { nodeId } = await client.send('DOM.querySelector', paragraph);
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName }) => familyName).join(', ');
}
