import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../../scripts/shared/project.ts';

/** A site under test. */
export interface Site {
  readonly name: SiteName;
  /** The content folder, relative to the project. */
  readonly content: string;
  /** The output folder, relative to the project. */
  readonly out: string;
}

export type SiteName = 'real' | 'tiny' | 'reference';

/**
 * The course itself, a tiny one with every kind of block, and one whose lesson has the size that
 * the budgets are for.
 */
export const sites: Readonly<Record<SiteName, Site>> = {
  real: { name: 'real', content: 'content', out: 'dist' },
  tiny: { name: 'tiny', content: 'tests/site/content', out: '.cache/tiny-site' },
  reference: {
    name: 'reference',
    content: '.cache/reference-content',
    out: '.cache/reference-site',
  },
};

/** The environment variable in which the global setup stores the URL of a site. */
export function urlVariable({ name }: Site): string {
  return `FROM_ZERO_TEST_${name.toUpperCase()}`;
}

/**
 * The URL of a served site, such as `http://localhost:40123/`.
 *
 * @throws Error outside a test run
 */
export function siteUrl(site: Site): string {
  const url = process.env[urlVariable(site)];
  if (!url) throw new Error(`The site "${site.name}" is not served; run playwright test.`);
  return url;
}

/** The paths of all pages of a built site that readers can open, such as `/axum/`. */
export function pagePaths({ out }: Site): readonly string[] {
  return readdirSync(join(projectRoot, out), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${dirname(file)}/`.replace('/./', '/'))
    .sort();
}

/** The paths in lists of all pages: the guides and the lessons. */
export function listedPaths(site: Site): readonly string[] {
  return pagePaths(site).filter(
    (path) => !/^\/((search|progress|review|errors|offline)\/)?$|\/(changes|check)\/$/.test(path),
  );
}

/** The paths of the lessons of a built site, such as `/axum/state/`. */
export function lessonPaths(site: Site): readonly string[] {
  return pagePaths(site).filter((path) => /^\/[^/]+\/(?!check\/)[^/]+\/$/.test(path));
}
