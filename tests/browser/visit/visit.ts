import type { APIRequestContext, Page, Request, Response } from '@playwright/test';
import { addressOf, type Site } from '../setup/sites.ts';

/** A page that was opened in a browser that knew nothing of its site. */
export interface Visit {
  readonly site: Site;
  readonly path: string;
  readonly page: Page;
  /** For what is fetched beside the page. */
  readonly request: APIRequestContext;
  readonly response: Response | null;
  /** What the page asked for until it was loaded. */
  readonly requests: readonly Request[];
}

/** Something that a visit has to show. It may resize the window, and open what is folded. */
export type Check = (visit: Visit) => Promise<void>;

/** Opens a page of a site, once: what is looked at in it shares its loading. */
export async function visit(
  site: Site,
  path: string,
  page: Page,
  request: APIRequestContext,
): Promise<Visit> {
  const requests: Request[] = [];
  page.on('requestfinished', (finished) => requests.push(finished));
  const response = await page.goto(new URL(path, addressOf(site)).href);
  return { site, path, page, request, response, requests: [...requests] };
}
