import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ContentError } from '../core/issue.ts';
import { type LockedVersions, readLock } from '../core/manifest.ts';

/** The folder with everything an author touches; another one can be named for tests. */
export const contentRoot = path.resolve(process.env['FROM_ZERO_CONTENT'] ?? 'content');

const texts = new Map<string, { modified: number; text: string }>();

/** The text of a file, or undefined where there is none; read again when the file has changed. */
export function readText(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const known = texts.get(file);
  if (known?.modified === stats.mtimeMs) return known.text;
  const text = readFileSync(file, 'utf8');
  texts.set(file, { modified: stats.mtimeMs, text });
  return text;
}

let lock: { text: string; versions: LockedVersions } | undefined;

/**
 * The versions of the crates that the lessons use, from the workspace's `Cargo.lock`.
 *
 * @throws ContentError where that file can't be read
 */
export function lockedVersions(): LockedVersions {
  const file = path.join(contentRoot, 'Cargo.lock');
  const text = readText(file) ?? '';
  if (lock?.text !== text) {
    const versions = readLock(text);
    if (!versions.ok) {
      throw new ContentError(
        versions.issues.map((issue) => ({ file: displayPath(file), ...issue })),
      );
    }
    lock = { text, versions: versions.value };
  }
  return lock.versions;
}

/** The version of the compiler that the lessons are checked with. */
export function rustVersion(): string | undefined {
  const toolchain = readText(path.join(contentRoot, 'rust-toolchain.toml')) ?? '';
  return /^channel\s*=\s*"([^"]+)"/m.exec(toolchain)?.[1];
}

/** A file's path as messages name it: relative to the project, with `/`. */
export function displayPath(file: string): string {
  return path.relative(process.cwd(), file).split(path.sep).join('/');
}
