import { type Browser, chromium } from 'playwright';
import { browserOptions } from '../setup/browser.ts';

/**
 * Starts the browser that draws what is kept.
 *
 * @throws CommandError where there is none and none can be installed
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await browserOptions());
}
