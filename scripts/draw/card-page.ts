import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Route } from 'playwright';
import sharp from 'sharp';
import { CommandError } from '../shared/command.ts';
import { openPageWithTimeout } from './browser.ts';
import type { Card } from './card-data.ts';
import { cardHtml } from './card-template.ts';
import { characterName, readCoverage, uncovered } from './characters.ts';
import { loadFaces, siteFaces } from './faces.ts';

/** A browser page that draws cards, as PNG files of 1200 × 630 pixels. */
export interface CardPage {
  /** Throws a CommandError if the browser can't load the typeface. */
  draw(card: Card): Promise<Buffer>;
}

// A host name that never resolves: `answer` serves all requests to it from the disk.
const ORIGIN = 'http://card.invalid';

const project = path.join(import.meta.dirname, '../..');

async function answer(route: Route, html: string): Promise<void> {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
  const folder = pathname.startsWith('/fonts/') ? 'src' : 'src/styles';
  const body = await readFile(path.join(project, folder, pathname)).catch(() => undefined);
  if (body === undefined) return route.fulfill({ status: 404 });
  const contentType = pathname.endsWith('.css') ? 'text/css' : 'font/woff2';
  return route.fulfill({ contentType, body });
}

/** Reduces a picture to sixteen colours, which takes about a quarter of the bytes. */
function compress(picture: Buffer): Promise<Buffer> {
  return sharp(picture).png({ palette: true, colours: 16, dither: 0, effort: 10 }).toBuffer();
}

/**
 * Checks that the site's typeface has all characters of some cards.
 *
 * @throws CommandError with a line for each character that the typeface lacks
 */
export async function checkCharacters(cards: readonly Card[]): Promise<void> {
  const coverage = await readCoverage(siteFaces);
  const issues = cards.flatMap(({ name, kicker, title, text }) => {
    const written = Object.entries({ kicker, title, text });
    return written.flatMap(([part, content]) =>
      uncovered(content.replace(/\s+/g, ' '), coverage).map(
        (character) =>
          `the card ${name} has the character ${characterName(character)} in its ${part}, which ` +
          `${siteFaces.map(({ file }) => file)} does not have: write it in words`,
      ),
    );
  });
  if (issues.length > 0) throw new CommandError(issues.join('\n'));
}

/** Opens a page for drawing cards. */
export async function openCardPage(browser: Browser): Promise<CardPage> {
  const viewport = { width: 1200, height: 630 };
  const page = await openPageWithTimeout(browser, { viewport, colorScheme: 'light' });
  let html = '';
  await page.route(`${ORIGIN}/**`, (route) => answer(route, html));
  return {
    async draw(card) {
      html = cardHtml(card);
      await page.goto(`${ORIGIN}/`);
      await loadFaces(page, siteFaces);
      return compress(await page.screenshot());
    },
  };
}
