import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../shared/project.ts';

const pages = path.join(projectRoot, 'src/pages');

/** Names of the site's own pages. */
export interface ReservedNames {
  /** No guide can have these. */
  readonly guides: readonly string[];
  /** No phase can have these. */
  readonly phases: readonly string[];
}

/** The names that the files in `src/pages` take. */
export function readReservedNames(): ReservedNames {
  return { guides: namesIn(pages), phases: namesIn(path.join(pages, '[guide]')) };
}

/**
 * The paths of the site's pages without the lessons, such as `/errors/` and `/axum/check/`: they
 * follow from the files in `src/pages`.
 *
 * @param collections the slugs of the guides, and `articles` if there are any
 */
export function readPagePaths(collections: readonly string[]): ReadonlySet<string> {
  const astro = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.astro') && file !== '404.astro')
    .map((file) => `/${file.replace(/(^|\/)index\.astro$|\.astro$/, '$1')}`);
  const patterns = astro.map((route) => (route.endsWith('/') ? route : `${route}/`));
  const paths = patterns
    .filter((route) => !route.includes('[phase]'))
    .flatMap((route) =>
      route.includes('[guide]')
        ? collections.map((collection) => route.replace('[guide]', collection))
        : [route],
    );
  return new Set(paths);
}

/** The first path segments of the files in a folder of pages, as far as a slug could equal them. */
function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => name.replace(/\.(astro|ts)$/, ''))
    .filter((name) => !/[[.]/.test(name) && name !== 'index');
}
