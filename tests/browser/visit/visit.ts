import type { APIRequestContext, Page, Request, Response } from '@playwright/test';
import { type Site, siteUrl } from '../setup/sites.ts';

/** A page that was opened in a new browser context. */
export interface Visit {
  readonly site: Site;
  readonly path: string;
  readonly page: Page;
  /** For requests outside the page. */
  readonly request: APIRequestContext;
  readonly response: Response | null;
  /** The requests of the page until it was loaded. */
  readonly requests: readonly Request[];
}

/** A check of a visited page. It may resize the window and open <details>. */
export type Check = (visit: Visit) => Promise<void>;

/** Opens a page of a site once, for several checks. */
export async function visit(
  site: Site,
  path: string,
  page: Page,
  request: APIRequestContext,
): Promise<Visit> {
  const requests: Request[] = [];
  page.on('requestfinished', (finished) => requests.push(finished));
  const response = await page.goto(new URL(path, siteUrl(site)).href);
  return { site, path, page, request, response, requests: [...requests] };
}
