import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../shared/project.ts';

const pages = path.join(root, 'src/pages');

/** The site's own pages, beside those that authors write. They follow from the files of `src/pages`. */
export interface Routes {
  /** Their paths, such as `/errors/` and `/axum/check/`. */
  readonly paths: ReadonlySet<string>;
  /** Names that no guide can have. */
  readonly guides: readonly string[];
  /** Names that no phase can have. */
  readonly phases: readonly string[];
}

/**
 * Reads the routes of the site.
 *
 * @param collections the guides by their slugs, and `articles` where there are some
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

/** The first parts of the paths that a folder of pages takes; a slug has no dot. */
function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => name.replace(/\.(astro|ts)$/, ''))
    .filter((name) => !/[[.]/.test(name) && name !== 'index');
}
