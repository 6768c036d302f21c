/** The names of caches, and of the files that say what belongs into them. */

const PREFIX = 'from-zero-';
const GUIDE_PREFIX = `${PREFIX}guide-`;

/** The cache of visited pages, and of the scripts and styles that only they use. */
export const VISITED = `${PREFIX}visited`;

/** The cache that notes which open pages came from a cache. */
export const CLIENTS = `${PREFIX}clients`;

/** The page that stands in for one that can't be had. */
export const OFFLINE_PAGE = '/offline/';

/** The cache of what every reader of a version has offline. */
export function coreName(version: string): string {
  return `${PREFIX}core-${version}`;
}

/** Whether a cache has what every reader of a version has offline; also one of an old worker. */
export function isCoreName(name: string): boolean {
  return (
    name.startsWith(PREFIX) &&
    name !== VISITED &&
    name !== CLIENTS &&
    !name.startsWith(GUIDE_PREFIX)
  );
}

/** The cache of a guide that is kept whole. */
export function guideName(slug: string, version: string): string {
  return `${GUIDE_PREFIX}${slug}-${version}`;
}

/** The guide that a cache is of; undefined if it is another cache. */
export function slugOf(name: string): string | undefined {
  return name.startsWith(GUIDE_PREFIX)
    ? name.slice(GUIDE_PREFIX.length, name.lastIndexOf('-'))
    : undefined;
}

/** The list of a guide's files, for which `GuideFiles` is the type. */
export function listPath(slug: string): string {
  return `/${slug}/offline.json`;
}

/** Whether a file never changes, since its name has a hash of its content. */
export function isImmutable(path: string): boolean {
  return /^\/(_astro|pagefind\/(index|fragment))\//.test(path);
}

/** All files that a guide needs without a connection, with its search and its downloads. */
export interface GuideFiles {
  /** The version of the site. */
  readonly version: string;
  /** A hash of the content of each file, by its path. */
  readonly files: Readonly<Record<string, string>>;
}
