import {
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type Request,
} from '@playwright/test';
import { sites, siteUrl } from './sites.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** The errors of the pages so far: in the console, thrown, or of requests. */
  readonly browserErrors: string[];
  /** Errors that a test causes on purpose, which don't fail it. */
  readonly expectedErrors: RegExp[];
}

/**
 * A test on the tiny course. It also fails if a page logs an error or a warning, throws, sends a
 * request to another host, or has a failed request.
 */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here.
  baseURL: async ({}, use) => use(siteUrl(sites.tiny)),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here.
  expectedErrors: async ({}, use) => use([]),
  browserErrors: [
    async ({ context, expectedErrors }, use) => {
      const browserErrors: string[] = [];
      context.on('page', (page) => collectErrors(page, browserErrors));
      await use(browserErrors);
      const isExpected = (text: string) => expectedErrors.some((known) => known.test(text));
      expect(browserErrors.filter((text) => !isExpected(text))).toEqual([]);
    },
    { auto: true },
  ],
});

function collectErrors(page: Page, browserErrors: string[]): void {
  const origins = Object.values(sites).map((site) => new URL(siteUrl(site)).origin);
  page.on('console', (message: ConsoleMessage) => {
    if (['error', 'warning'].includes(message.type())) {
      browserErrors.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => browserErrors.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (!origins.includes(origin)) browserErrors.push(`request to another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) browserErrors.push(`${response.status()}: ${response.url()}`);
  });
  page.on('requestfailed', (request: Request) => {
    const reason = request.failure()?.errorText ?? '';
    // Leaving a page aborts its requests.
    if (reason !== 'net::ERR_ABORTED') browserErrors.push(`${reason}: ${request.url()}`);
  });
}
