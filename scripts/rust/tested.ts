import { createHash } from 'node:crypto';
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Content, readText } from '../../src/content/index.ts';
import { targetFolder } from './cargo.ts';
import { type Copy, samplesFolder } from './copy-crate.ts';
import type { PhaseCrate } from './phase-crates.ts';

/** The file with the hash of the copy of a phase's crate that passed its tests. */
const FILE = 'tested';

/** Removes the record that the copy of a phase's crate passed its tests. */
export function forgetTested(content: Content, phase: PhaseCrate): void {
  rmSync(path.join(samplesFolder(content, phase), FILE), { force: true });
}

/**
 * Records that the copy of a phase's crate, with the lock file that cargo made for it, passed its
 * tests.
 */
export function noteTested(content: Content, phase: PhaseCrate, { folder, files }: Copy): void {
  const sources = new Map(files.map((name) => [name, readText(path.join(folder, name)) ?? '']));
  const file = path.join(samplesFolder(content, phase), FILE);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, hashOf(content, sources));
}

/**
 * Whether a copied crate of exactly these files passed its tests.
 *
 * @param files the files' contents by path
 */
export function wasTested(content: Content, files: ReadonlyMap<string, string>): boolean {
  const hash = hashOf(content, files);
  return globSync(`samples/*/${FILE}`, { cwd: targetFolder(content) }).some(
    (file) => readText(path.join(targetFolder(content), file)) === hash,
  );
}

function hashOf(content: Content, files: ReadonlyMap<string, string>): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const toolchain = readText(path.join(content.root, 'rust-toolchain.toml'));
  return createHash('sha256')
    .update(JSON.stringify([sorted, toolchain ?? '']))
    .digest('hex');
}
