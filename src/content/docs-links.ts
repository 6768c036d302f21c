import type { LockedVersions } from '../core/manifest.ts';
import type { ResolvedLink } from '../schema/inline.ts';

const DOCS = /^https:\/\/docs\.rs\/([\w-]+)\/([^/]+)\//;

/**
 * Leads a link to a crate's documentation to the version that the lessons use: an author writes
 * `https://docs.rs/axum/latest/…`, the page links the version in the lock file.
 *
 * @param locked gives the versions; it is called for links to docs.rs only
 */
export function pinDocsLink(url: string, locked: () => LockedVersions): ResolvedLink {
  const [start, crate, version] = DOCS.exec(url) ?? [];
  if (start === undefined || crate === undefined) return { url };
  if (version !== 'latest') {
    return {
      message: `\`${url}\` names a version; write \`latest\`, the page links the locked one`,
    };
  }
  const newest = locked().get(crate)?.[0];
  if (newest === undefined) {
    return { message: `no crate \`${crate}\` in Cargo.lock, so no version of its documentation` };
  }
  return { url: url.replace(start, `https://docs.rs/${crate}/${newest}/`) };
}
