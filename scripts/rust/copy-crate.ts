import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../../src/content/index.ts';
import { targetFolder } from './cargo.ts';
import type { PhaseCrate } from './phase-crates.ts';
import { writeIfChanged } from './write-if-new.ts';

/** A copy of the crate of a phase. */
export interface Copy {
  readonly folder: string;
  /** The paths of its files, relative to the folder and separated by `/`. */
  readonly files: readonly string[];
}

/**
 * Copies the crate of a phase, as its crate download has it, below `target/`, where the content's
 * `rust-toolchain.toml` applies. The copy starts with the workspace's whole lock file; cargo
 * removes the packages that the crate does not need, and keeps every version.
 *
 * @throws ContentError if the workspace lacks something that the crate inherits
 */
export function copyCrate(content: Content, phase: PhaseCrate): Copy {
  const folder = path.join(samplesFolder(content, phase), 'books');
  const files = content.crates.standalone(phase.crate, { unused: {} });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    if (statSync(file).isFile() && !files.has(name.split(path.sep).join('/'))) rmSync(file);
  }
  for (const [name, text] of files) writeIfChanged(path.join(folder, name), text);
  return { folder, files: [...files.keys()] };
}

/** The folder for everything that is generated from a phase to check its samples. */
export function samplesFolder(content: Content, { package: name }: PhaseCrate): string {
  return path.join(targetFolder(content), 'samples', name);
}
