/**
 * Makes the README's picture of the site: a lesson on a desktop and, in the dark theme, on a phone.
 */
import { writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright';
import sharp from 'sharp';
import { FONT_KEY } from '../src/core/font.ts';
import { buildIfChanged } from './build/build-site.ts';
import { launchBrowser, openPageWithTimeout } from './draw/browser.ts';
import { loadFaces, siteFaces } from './draw/faces.ts';
import { serve } from './serve/serve.ts';
import { CommandError, runCommand } from './shared/command.ts';
import { outFolder } from './shared/project.ts';

const TARGET = '.github/picture.png';
const LESSON = 'axum/hello-axum/';
const SECTION = '#what-happens-to-a-request';
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
const MARGIN = 24;

await runCommand(async () => {
  if (process.platform !== 'linux') {
    const reason = 'on other systems it would show the fonts of the machine';
    throw new CommandError(`The picture can only be made on Linux: ${reason}.`);
  }
  await buildIfChanged();
  const site = await serve(outFolder, { host: '127.0.0.1', port: 4321 });
  const browser = await launchBrowser();
  try {
    const url = new URL(LESSON, site.url).href;
    const desktop = await capture(browser, `${url}${SECTION}`, DESKTOP, 'light');
    const phone = await capture(browser, url, PHONE, 'dark');
    await writeFile(TARGET, await join(desktop, phone));
    console.log(TARGET);
  } finally {
    await browser.close();
    await site.close();
  }
  return 0;
});

async function capture(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
  colorScheme: 'light' | 'dark',
): Promise<Buffer> {
  const page = await openPageWithTimeout(browser, { viewport, colorScheme });
  await page.goto(url, { waitUntil: 'networkidle' });
  await loadFaces(page, siteFaces);
  // The first page of a visit is set in a system's face.
  await page.waitForFunction((key) => localStorage.getItem(key) !== null, FONT_KEY);
  await page.reload({ waitUntil: 'networkidle' });
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** Draws the phone over the lower right corner of the desktop. */
function join(desktop: Buffer, phone: Buffer): Promise<Buffer> {
  const { width } = DESKTOP;
  const left = width - PHONE.width / 2 - MARGIN;
  return sharp({
    create: {
      width: width + PHONE.width / 2 + MARGIN,
      height: DESKTOP.height + MARGIN,
      channels: 4,
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    },
  })
    .composite([
      { input: desktop, left: 0, top: 0 },
      { input: phone, left, top: DESKTOP.height + MARGIN - PHONE.height },
    ])
    .png({ palette: true, colours: 128 })
    .toBuffer();
}
