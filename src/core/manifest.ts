import { parse, stringify, TomlError, type TomlTable } from 'smol-toml';
import { err, ok, type Result } from './issue.ts';

/** The versions in a `Cargo.lock`: crate name → versions, newest first. */
export type LockedVersions = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the versions of all crates from the content of a `Cargo.lock`.
 *
 * @returns the versions, or an issue with its position in the file
 */
export function readLock(text: string): Result<LockedVersions> {
  const versions = new Map<string, string[]>();
  const table = readToml(text, 'Cargo.lock');
  if (!table.ok) return table;
  const packages = table.value['package'];
  for (const entry of Array.isArray(packages) ? packages : []) {
    if (!isTable(entry)) continue;
    const { name, version } = entry;
    if (typeof name !== 'string' || typeof version !== 'string') continue;
    versions.set(name, [version, ...(versions.get(name) ?? [])]);
  }
  return ok(versions);
}

/** The tables of a `Cargo.toml` with dependencies. */
export type DependencyTable = 'dependencies' | 'dev-dependencies' | 'build-dependencies';

/**
 * Formats a table of a crate's dependencies for a `Cargo.toml` outside the workspace: inherited
 * settings are spelled out, and each version is the one in the lock file.
 *
 * @param manifest the content of the crate's `Cargo.toml`
 * @param workspace the content of the workspace's `Cargo.toml`
 * @throws Error naming a dependency that is not in the lock file, or a manifest that is not valid
 *   TOML
 */
export function dependencyTable(
  manifest: string,
  workspace: string,
  lock: LockedVersions,
  table: DependencyTable,
): string {
  const inWorkspace = tomlOf(workspace, "the workspace's Cargo.toml");
  const shared = tableAt(tableAt(inWorkspace, 'workspace'), 'dependencies');
  const ownTable = tableAt(tomlOf(manifest, "the crate's Cargo.toml"), table);
  const lines = Object.entries(ownTable).map(([name, own]) => {
    const inherited = isTable(own) && own['workspace'] === true ? settings(shared[name]) : {};
    const { workspace: _inherits, version: _range, ...rest } = settings(own);
    const { version: _sharedRange, ...base } = inherited;
    const features = [...new Set([...list(base['features']), ...list(rest['features'])])];
    // A dependency may be renamed with `package`.
    const crate = String(rest['package'] ?? base['package'] ?? name);
    const version = lock.get(crate)?.[0];
    if (version === undefined) {
      throw new Error(`\`${crate}\` is not in Cargo.lock; run cargo check`);
    }
    const merged = { version, ...base, ...rest, ...(features.length > 0 ? { features } : {}) };
    return `${name} = ${inline(merged)}`;
  });
  return [`[${table}]`, ...lines].join('\n');
}

function readToml(text: string, what: string): Result<TomlTable> {
  try {
    return ok(parse(text));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // The lines after the first show an excerpt of the source.
    const [reason = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    const { line, column } = error;
    return err({ line, column, message: `${what} can't be read: ${reason}` });
  }
}

/**
 * Parses a `Cargo.toml` or `Cargo.lock`.
 *
 * @param what the name of the file in error messages
 * @throws Error with the position if it is not valid TOML
 */
export function tomlOf(text: string, what: string): TomlTable {
  const table = readToml(text, what);
  if (table.ok) return table.value;
  const [{ line, column, message } = { line: 1, column: 1, message: '' }] = table.issues;
  throw new Error(`${message}, at ${line}:${column}`);
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

/** The strings in an array; none if the value is not an array. */
export function list(item: unknown): string[] {
  return Array.isArray(item) ? item.filter((entry) => typeof entry === 'string') : [];
}

/** The table at a key; an empty one if there is none. */
export function tableAt(table: TomlTable, key: string): TomlTable {
  const inner = table[key];
  return isTable(inner) ? inner : {};
}

/** Whether a TOML value is a table. */
export function isTable(item: unknown): item is TomlTable {
  return (
    typeof item === 'object' && item !== null && !Array.isArray(item) && !(item instanceof Date)
  );
}
