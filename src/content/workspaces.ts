import path from 'node:path';
import { parseToml, tableAt } from '../core/cargo/toml.ts';
import { readText } from './files.ts';

/**
 * The folder of the workspace that a crate belongs to. It has the `Cargo.toml` that the crate
 * inherits from, and the `Cargo.lock`. It is the content folder, unless the crate's `Cargo.toml`
 * names another one in `package.workspace`, because its dependencies can't be in one lock file with
 * those of the other crates.
 *
 * @param crate the folder of the crate, which may not exist
 */
export function workspaceOf(root: string, crate: string): string {
  const manifest = parseToml(readText(path.join(crate, 'Cargo.toml')) ?? '', 'Cargo.toml');
  // What is wrong with a manifest is reported by those who need all of it.
  const named = manifest.ok ? tableAt(manifest.value, 'package')['workspace'] : undefined;
  return typeof named === 'string' ? path.join(crate, named) : root;
}
