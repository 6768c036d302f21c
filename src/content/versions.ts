import path from 'node:path';
import { type LockedVersions, parseLockFile } from '../core/cargo/lock-file.ts';
import { ContentError } from '../core/issue.ts';
import type { ResolvedLink } from '../schema/inline.ts';
import { pinDocsLink } from './docs-links.ts';
import { displayPath, readText } from './files.ts';

/** The versions that the lessons of a content folder use. */
export interface Versions {
  /**
   * The versions of the crates, from the workspace's `Cargo.lock`.
   *
   * @throws ContentError if that file is invalid
   */
  crates(): LockedVersions;
  /** The version of the compiler; undefined if `rust-toolchain.toml` names none. */
  rust(): string | undefined;
  /** Resolves a link to a crate's latest documentation to the locked version. */
  pinDocsLink(url: string): ResolvedLink;
}

/** Opens the versions of a content folder; they are read again if its files change. */
export function openVersions(root: string): Versions {
  const lockFile = path.join(root, 'Cargo.lock');
  let cached: { text: string; versions: LockedVersions } | undefined;

  function crates(): LockedVersions {
    const text = readText(lockFile) ?? '';
    if (cached?.text !== text) cached = { text, versions: readVersions(lockFile, text) };
    return cached.versions;
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
  const lock = parseLockFile(text);
  if (lock.ok) return lock.value.versions();
  throw new ContentError(lock.issues.map((issue) => ({ file: displayPath(file), ...issue })));
}
