import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { browserOptions } from '../shared/browser.ts';

/** Only what hangs is to end, in milliseconds: a busy machine may take its time. */
const LONGEST = 300_000;

/**
 * Starts the browser that draws what is kept.
 *
 * @throws CommandError where there is none and none can be installed
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await browserOptions()), timeout: LONGEST });
}

/** Opens a page that may take its time. */
export async function openPage(browser: Browser, options?: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(LONGEST);
  return page;
}
