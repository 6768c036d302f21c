import path from 'node:path';
import { type LockedVersions, parseLockFile } from '../core/cargo/lock-file.ts';
import { ContentError } from '../core/issue.ts';
import type { ResolvedLink } from '../schema/inline.ts';
import { pinDocsLink } from './docs-links.ts';
import { displayPath, readText } from './files.ts';
import { workspaceOf } from './workspaces.ts';

/** The versions that the lessons of a content folder use, or those of one crate. */
export interface Versions {
  /**
   * The versions of the crates, from the workspace's `Cargo.lock`: the content folder's, or the
   * one that a crate is a member of.
   *
   * @throws ContentError if that file is invalid
   */
  crates(): LockedVersions;
  /** The version of the compiler; undefined if `rust-toolchain.toml` names none. */
  rust(): string | undefined;
  /** Resolves a link to a crate's latest documentation to the locked version. */
  pinDocsLink(url: string): ResolvedLink;
  /**
   * The versions in the workspace of a crate.
   *
   * @param folder the folder of the crate, which may not exist
   */
  ofCrate(folder: string): Versions;
}

/** Opens the versions of a content folder; they are read again if its files change. */
export function openVersions(root: string): Versions {
  const opened = new Map<string, Versions>();
  const open = (workspace: string): Versions => {
    const versions = opened.get(workspace) ?? versionsIn(workspace, root, open);
    opened.set(workspace, versions);
    return versions;
  };
  return open(root);
}

function versionsIn(
  workspace: string,
  root: string,
  open: (workspace: string) => Versions,
): Versions {
  const lockFile = path.join(workspace, 'Cargo.lock');
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
    ofCrate: (folder) => open(workspaceOf(root, folder)),
  };
}

function readVersions(file: string, text: string): LockedVersions {
  const lock = parseLockFile(text);
  if (lock.ok) return lock.value.versions();
  throw new ContentError(lock.issues.map((issue) => ({ file: displayPath(file), ...issue })));
}
