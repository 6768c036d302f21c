import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { browserOptions } from '../shared/browser.ts';

/** In milliseconds; long enough for a busy machine, so that only a hanging browser is aborted. */
const TIMEOUT = 300_000;

/**
 * Starts the browser that draws diagrams and cards.
 *
 * @throws CommandError if there is none and none can be installed
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await browserOptions()), timeout: TIMEOUT });
}

/** Opens a page with a long timeout. */
export async function openPageWithTimeout(
  browser: Browser,
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(TIMEOUT);
  return page;
}
