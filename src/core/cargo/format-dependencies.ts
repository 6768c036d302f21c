import { stringify, type TomlTable } from 'smol-toml';
import type { LockedVersions } from './lock-file.ts';
import { isTable, parseTomlOrThrow, stringsIn, tableAt } from './toml.ts';

/** The tables of a `Cargo.toml` with dependencies. */
export type DependencyTableName = 'dependencies' | 'dev-dependencies' | 'build-dependencies';

/**
 * Formats a table of a crate's dependencies for a `Cargo.toml` outside the workspace: inherited
 * settings are spelled out, and each version is the one in the lock file.
 *
 * @param manifest the content of the crate's `Cargo.toml`
 * @param workspace the content of the workspace's `Cargo.toml`
 * @throws Error naming a dependency that is not in the lock file, or a manifest that is not valid
 *   TOML
 */
export function formatDependencies(
  manifest: string,
  workspace: string,
  lock: LockedVersions,
  table: DependencyTableName,
): string {
  const inWorkspace = parseTomlOrThrow(workspace, "the workspace's Cargo.toml");
  const shared = tableAt(tableAt(inWorkspace, 'workspace'), 'dependencies');
  const ownTable = tableAt(parseTomlOrThrow(manifest, "the crate's Cargo.toml"), table);
  const lines = Object.entries(ownTable).map(([name, own]) => {
    const inherited = isTable(own) && own['workspace'] === true ? settings(shared[name]) : {};
    const { workspace: _inherits, version: _range, ...rest } = settings(own);
    const { version: _sharedRange, ...base } = inherited;
    const features = [...new Set([...stringsIn(base['features']), ...stringsIn(rest['features'])])];
    // A dependency may be renamed with `package`.
    const crate = String(rest['package'] ?? base['package'] ?? name);
    const version = lock.get(crate)?.[0];
    if (version === undefined) {
      throw new Error(`\`${crate}\` is not in Cargo.lock; run cargo check in its folder`);
    }
    const merged = { version, ...base, ...rest, ...(features.length > 0 ? { features } : {}) };
    return `${name} = ${inline(merged)}`;
  });
  return [`[${table}]`, ...lines].join('\n');
}

function inline(settings: TomlTable): string {
  const entries = Object.entries(settings);
  if (entries.length === 1) return value(settings['version']);
  return `{ ${entries.map(([key, item]) => `${key} = ${value(item)}`).join(', ')} }`;
}

function value(item: unknown): string {
  if (Array.isArray(item)) return `[${item.map(value).join(', ')}]`;
  return stringify({ item })
    .replace(/^item = /, '')
    .trim();
}

function settings(dependency: unknown): TomlTable {
  return isTable(dependency) ? dependency : {};
}
