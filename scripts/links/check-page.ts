import type { Found } from '../serve/find-file.ts';
import type { Link, LinkedPage } from './read-page.ts';

/** What links may lead to. */
export interface Targets {
  /** The site's own address, such as `https://from-zero.example/`. */
  readonly home: string;
  /** Finds what a path of the site leads to. */
  readonly find: (path: string) => Promise<Found>;
  /** The page in a file that was found; undefined where it is none. */
  readonly pageIn: (file: string) => LinkedPage | undefined;
}

/**
 * Finds the faults of one page's links and ids.
 *
 * @param path where the page is, such as `/axum/state/`
 * @returns a line for each fault
 */
export async function checkPage(
  path: string,
  page: LinkedPage,
  targets: Targets,
): Promise<readonly string[]> {
  const repeated = page.ids.filter((id, index) => page.ids.indexOf(id) !== index);
  const faults = [...new Set(repeated)].map((id) => `the id "${id}" is there more than once`);
  for (const link of page.links) {
    const shown = link.address === undefined ? 'a link' : `the link ${link.address}`;
    if (link.name === '') faults.push(`${shown} has no text`);
    const fault = await addressFault(link, path, page, targets);
    if (fault !== undefined) faults.push(`${shown} ${fault}`);
  }
  return [...new Set(faults)];
}

async function addressFault(
  { address }: Link,
  path: string,
  page: LinkedPage,
  { home, find, pageIn }: Targets,
): Promise<string | undefined> {
  if (address === undefined) return 'has no address';
  const here = new URL(path, home);
  const url = URL.parse(address, here.href);
  if (!url) return 'is no address';
  if (url.origin !== here.origin) {
    return url.protocol === 'https:' ? undefined : 'leads to another site without https';
  }
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (address.startsWith('#')) return anchorFault(anchor, page);
  const found = await find(url.pathname + url.search);
  if (found.kind === 'redirect') return `leads to a redirect; write ${found.location}`;
  if (found.kind !== 'file') return 'leads to nothing';
  return anchor === '' ? undefined : anchorFault(anchor, pageIn(found.path));
}

function anchorFault(anchor: string, page: LinkedPage | undefined): string | undefined {
  return page?.ids.includes(anchor) ? undefined : `leads to no place "${anchor}" on its page`;
}
