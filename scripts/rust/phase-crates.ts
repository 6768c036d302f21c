import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { TomlTable } from 'smol-toml';
import { type Content, displayPath, pageFile } from '../../src/content/index.ts';
import { parseToml } from '../../src/core/cargo/toml.ts';
import { formatIssue, listNames } from '../../src/core/issue.ts';
import { CommandError } from '../shared/command.ts';

/** A lesson or an article, with the crate that its samples come from. */
export interface PhaseCrate {
  /** Such as `axum/extractors` or `articles/middleware`, as in the arguments of commands. */
  readonly name: string;
  /** The folder with the page's Markdown, `code/` and `recorded/`. */
  readonly folder: string;
  readonly lesson: string;
  readonly crate: string;
  /** The folder of its workspace, with the `Cargo.toml` that it inherits from and the `Cargo.lock`. */
  readonly workspace: string;
  readonly manifest: TomlTable;
  /** The name of the crate's package. */
  readonly package: string;
}

/**
 * Finds the phases that have a crate.
 *
 * @param names the requested phases, such as `axum/extractors`; if empty, all phases
 * @throws CommandError if no phase with a crate has one of the names
 */
export function findPhaseCrates(content: Content, names: readonly string[]): PhaseCrate[] {
  const phases = content.pages.crates().map((crate) => readPhase(content, crate));
  const known = phases.map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name)) continue;
    throw new CommandError(
      `no phase with code is named \`${name}\`; known phases: ${listNames(known)}`,
    );
  }
  return names.length === 0 ? phases : phases.filter(({ name }) => names.includes(name));
}

/** The folders of all workspaces: the content folder first, then those that phases name. */
export function findWorkspaces(content: Content): string[] {
  const named = findPhaseCrates(content, []).map(({ workspace }) => workspace);
  return [...new Set([content.root, ...named])];
}

/**
 * The names, without `.rs` and sorted, of the Rust files in a folder of a crate, such as `fails`.
 */
export function rustFiles(phase: PhaseCrate, folder: string): string[] {
  return namesIn(path.join(phase.crate, folder))
    .filter((name) => name.endsWith('.rs'))
    .map((name) => name.slice(0, -'.rs'.length));
}

function readPhase(content: Content, crate: string): PhaseCrate {
  const folder = path.dirname(crate);
  const manifest = readManifest(path.join(crate, 'Cargo.toml'));
  const { name: packageName } = manifest['package'] as TomlTable;
  return {
    name: content.pages.name(folder),
    folder,
    lesson: pageFile(folder),
    crate,
    workspace: content.crates.workspace(crate),
    manifest,
    package: String(packageName),
  };
}

function readManifest(file: string): TomlTable {
  const manifest = parseToml(readFileSync(file, 'utf8'), 'Cargo.toml');
  if (manifest.ok) return manifest.value;
  const issues = manifest.issues.map((issue) => ({ file: displayPath(file), ...issue }));
  throw new CommandError(issues.map(formatIssue).join('\n'));
}

function namesIn(folder: string): string[] {
  const exists = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  return exists ? readdirSync(folder).sort() : [];
}
