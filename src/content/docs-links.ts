import type { LockedVersions } from '../core/cargo/lock-file.ts';
import type { ResolvedLink } from '../schema/inline.ts';

const DOCS = /^https:\/\/docs\.rs\/([\w-]+)\/([^/]+)\//;

/**
 * Resolves a link to a crate's documentation: an author writes `https://docs.rs/axum/latest/…`, and
 * the page links the version in the lock file. Other URLs are returned unchanged.
 *
 * @param locked gives the locked versions; it is called for links to docs.rs only
 * @returns the URL, or an error message
 */
export function pinDocsLink(url: string, locked: () => LockedVersions): ResolvedLink {
  const [start, crate, version] = DOCS.exec(url) ?? [];
  if (start === undefined || crate === undefined) return { url };
  if (version !== 'latest') {
    return {
      message: `\`${url}\` names a version; write \`latest\`, which the page replaces with the locked version`,
    };
  }
  const newest = locked().get(crate)?.[0];
  if (newest === undefined) {
    return {
      message: `no crate \`${crate}\` in Cargo.lock; a link to docs.rs needs a crate that is locked`,
    };
  }
  return { url: url.replace(start, `https://docs.rs/${crate}/${newest}/`) };
}
