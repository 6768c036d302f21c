import path from 'node:path';
import { ContentError } from '../core/issue.ts';
import { type LockedVersions, readLock } from '../core/manifest.ts';
import type { ResolvedLink } from '../schema/inline.ts';
import { pinDocsLink } from './docs-links.ts';
import { displayPath, readText } from './files.ts';

/** The versions that the lessons of a content folder are checked with. */
export interface Versions {
  /**
   * Those of the crates, from the workspace's `Cargo.lock`.
   *
   * @throws ContentError where that file can't be read
   */
  crates(): LockedVersions;
  /** That of the compiler; undefined where `rust-toolchain.toml` names none. */
  rust(): string | undefined;
  /** Leads a link to a crate's newest documentation to that of the locked version. */
  pinDocsLink(url: string): ResolvedLink;
}

/** The versions of the workspace in a content folder; they are read again when its files change. */
export function openVersions(root: string): Versions {
  const lockFile = path.join(root, 'Cargo.lock');
  let known: { text: string; versions: LockedVersions } | undefined;

  function crates(): LockedVersions {
    const text = readText(lockFile) ?? '';
    if (known?.text !== text) known = { text, versions: readVersions(lockFile, text) };
    return known.versions;
  }

  return {
    crates,
    rust() {
      const toolchain = readText(path.join(root, 'rust-toolchain.toml')) ?? '';
      return /^channel\s*=\s*"([^"]+)"/m.exec(toolchain)?.[1];
    },
    pinDocsLink: (url) => pinDocsLink(url, crates),
  };
}

function readVersions(file: string, text: string): LockedVersions {
  const versions = readLock(text);
  if (versions.ok) return versions.value;
  throw new ContentError(versions.issues.map((issue) => ({ file: displayPath(file), ...issue })));
}
