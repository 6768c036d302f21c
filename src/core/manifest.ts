import { parse, stringify, type TomlTable } from 'smol-toml';

/** The versions a `Cargo.lock` holds: crate name → versions, newest first. */
export type LockedVersions = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the versions of all crates from the text of a `Cargo.lock`.
 *
 * @throws TomlError where the text is no TOML
 */
export function readLock(text: string): LockedVersions {
  const versions = new Map<string, string[]>();
  const packages = parse(text)['package'];
  for (const entry of Array.isArray(packages) ? packages : []) {
    if (!isTable(entry)) continue;
    const { name, version } = entry;
    if (typeof name !== 'string' || typeof version !== 'string') continue;
    versions.set(name, [version, ...(versions.get(name) ?? [])]);
  }
  return versions;
}

/**
 * Writes a crate's dependencies as a reader would have them in a `Cargo.toml` of their own: what
 * is inherited from the workspace spelled out, each version as the lock file has it.
 *
 * @param manifest the text of the crate's `Cargo.toml`
 * @param workspace the text of the workspace's `Cargo.toml`
 * @param table `dependencies` or `dev-dependencies`
 * @throws Error naming the dependency that the lock file or the workspace does not know
 */
export function dependencyTable(
  manifest: string,
  workspace: string,
  lock: LockedVersions,
  table: 'dependencies' | 'dev-dependencies',
): string {
  const shared = tableAt(tableAt(parse(workspace), 'workspace'), 'dependencies');
  const lines = Object.entries(tableAt(parse(manifest), table)).map(([name, own]) => {
    const inherited = isTable(own) && own['workspace'] === true ? settings(shared[name]) : {};
    const { workspace: _inherits, version: _range, ...rest } = settings(own);
    const { version: _sharedRange, ...base } = inherited;
    const features = [...list(base['features']), ...list(rest['features'])];
    const version = lock.get(name)?.[0];
    if (version === undefined) throw new Error(`\`${name}\` is not in Cargo.lock; run cargo check`);
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

function list(item: unknown): string[] {
  return Array.isArray(item) ? item.filter((entry) => typeof entry === 'string') : [];
}

function tableAt(table: TomlTable, key: string): TomlTable {
  const inner = table[key];
  return isTable(inner) ? inner : {};
}

function isTable(item: unknown): item is TomlTable {
  return (
    typeof item === 'object' && item !== null && !Array.isArray(item) && !(item instanceof Date)
  );
}
