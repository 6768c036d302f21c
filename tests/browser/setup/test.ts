import {
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type Request,
} from '@playwright/test';
import { addressOf, sites } from './sites.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** What a reader's browser would complain about, filled while the page is in use. */
  readonly complaints: string[];
  /** Complaints that are part of a test, so that they don't fail it. */
  readonly expectedComplaints: RegExp[];
}

/**
 * A test on the tiny course. It fails by itself when the page logs an error or a warning, throws,
 * asks another host for something, or has a request that fails.
 */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here.
  baseURL: async ({}, use) => use(addressOf(sites.tiny)),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here.
  expectedComplaints: async ({}, use) => use([]),
  complaints: [
    async ({ context, expectedComplaints }, use) => {
      const complaints: string[] = [];
      context.on('page', (page) => collectComplaints(page, complaints));
      await use(complaints);
      const isExpected = (text: string) => expectedComplaints.some((known) => known.test(text));
      expect(complaints.filter((text) => !isExpected(text))).toEqual([]);
    },
    { auto: true },
  ],
});

function collectComplaints(page: Page, complaints: string[]): void {
  const homes = Object.values(sites).map((site) => new URL(addressOf(site)).origin);
  page.on('console', (message: ConsoleMessage) => {
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (!homes.includes(origin)) complaints.push(`request to another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('requestfailed', (request: Request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left ends what it was loading.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${reason}: ${request.url()}`);
  });
}
