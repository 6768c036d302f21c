import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../shared/project.ts';

const pages = path.join(root, 'src/pages');

/** The routes of the files in `src/pages`, without the lessons. */
export interface Routes {
  /** The paths of the pages, such as `/errors/` and `/axum/check/`. */
  readonly paths: ReadonlySet<string>;
  /** Reserved names, which no guide can have. */
  readonly guides: readonly string[];
  /** Reserved names, which no phase can have. */
  readonly phases: readonly string[];
}

/**
 * Reads the routes of the site.
 *
 * @param collections the slugs of the guides, and `articles` if there are any
 */
export function readRoutes(collections: readonly string[]): Routes {
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
  return { paths: new Set(paths), guides: namesIn(pages), phases: namesIn(`${pages}/[guide]`) };
}

/** The first path segments of the files in a folder of pages, as far as a slug could equal them. */
function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => name.replace(/\.(astro|ts)$/, ''))
    .filter((name) => !/[[.]/.test(name) && name !== 'index');
}
