import type { FileLookup } from '../serve/find-file.ts';
import type { Link, LinkedPage } from './read-page.ts';

/** The possible targets of links. */
export interface Targets {
  /** The site's own URL, such as `https://from-zero.example/`. */
  readonly home: string;
  /** Finds what the server returns for a path of the site. */
  readonly find: (path: string) => Promise<FileLookup>;
  /** Gives the page in a file that was found; undefined if the file is no page. */
  readonly pageIn: (file: string) => LinkedPage | undefined;
}

/**
 * Finds the faults in a page's links and ids.
 *
 * @param path the page's path, such as `/axum/state/`
 * @returns a line for each fault
 */
export async function checkLinks(
  path: string,
  page: LinkedPage,
  targets: Targets,
): Promise<readonly string[]> {
  const repeated = page.ids.filter((id, index) => page.ids.indexOf(id) !== index);
  const faults = [...new Set(repeated)].map((id) => `the id "${id}" occurs more than once`);
  for (const link of page.links) {
    const shown = link.url === undefined ? 'a link' : `the link ${link.url}`;
    if (link.name === '') faults.push(`${shown} has no text`);
    const fault = await urlFault(link, path, page, targets);
    if (fault !== undefined) faults.push(`${shown} ${fault}`);
  }
  return [...new Set(faults)];
}

async function urlFault(
  { url: written }: Link,
  path: string,
  page: LinkedPage,
  { home, find, pageIn }: Targets,
): Promise<string | undefined> {
  if (written === undefined) return 'has no URL';
  const here = new URL(path, home);
  const url = URL.parse(written, here.href);
  if (!url) return 'is not a valid URL';
  if (url.origin !== here.origin) {
    return url.protocol === 'https:' ? undefined : 'leads to another site without https';
  }
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (written.startsWith('#')) return anchorFault(anchor, page);
  const found = await find(url.pathname + url.search);
  if (found.kind === 'redirect') return `leads to a redirect; write ${found.location}`;
  if (found.kind !== 'file') return 'leads to nothing';
  return anchor === '' ? undefined : anchorFault(anchor, pageIn(found.path));
}

function anchorFault(anchor: string, page: LinkedPage | undefined): string | undefined {
  return page?.ids.includes(anchor)
    ? undefined
    : `leads to the id "${anchor}", which its page does not have`;
}
