import puppeteer from 'puppeteer-core';
import type { EnginePage } from './engine-page.ts';

/** Opens Chromium or Firefox, which speak WebDriver BiDi or Chromium's own protocol. */
export async function openPuppeteer(
  browserName: 'chrome' | 'firefox',
  program: string,
): Promise<EnginePage> {
  const browser = await puppeteer.launch({
    browser: browserName,
    executablePath: program,
    headless: true,
    args: browserName === 'chrome' ? ['--no-sandbox'] : [],
    defaultViewport: { width: 1024, height: 768 },
  });
  const page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    run: (code, ...parameters) =>
      page.evaluate(`(${code})(...${JSON.stringify(parameters)})`) as Promise<
        ReturnType<typeof code>
      >,
    click: (selector) => page.click(selector),
    type: (selector, text) => page.type(selector, text),
    pressEnter: () => page.keyboard.press('Enter'),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
