import type { ResolvedLink } from '../schema/inline.ts';
import { lockedVersions } from './content-files.ts';

const DOCS = /^https:\/\/docs\.rs\/([\w-]+)\/([^/]+)\//;

/**
 * Leads a link to a crate's documentation to the version that the lessons use: an author writes
 * `https://docs.rs/axum/latest/…`, the page links the version in the lock file.
 */
export function pinDocsLink(url: string): ResolvedLink {
  const [start, crate, version] = DOCS.exec(url) ?? [];
  if (start === undefined || crate === undefined) return { url };
  const locked = lockedVersions().get(crate)?.[0];
  if (version !== 'latest') {
    return {
      message: `\`${url}\` names a version; write \`latest\`, the page links the locked one`,
    };
  }
  if (locked === undefined) {
    return { message: `no crate \`${crate}\` in Cargo.lock, so no version of its documentation` };
  }
  return { url: url.replace(start, `https://docs.rs/${crate}/${locked}/`) };
}
