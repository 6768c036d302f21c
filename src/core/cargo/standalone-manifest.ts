import { stringify, type TomlTable } from 'smol-toml';
import { type DependencyTableName, formatDependencies } from './format-dependencies.ts';
import type { LockedVersions } from './lock-file.ts';
import { isTable, parseTomlOrThrow, tableAt } from './toml.ts';

/** The tables with dependencies, in the order in which a manifest lists them. */
export const DEPENDENCY_TABLES: readonly DependencyTableName[] = [
  'dependencies',
  'dev-dependencies',
  'build-dependencies',
];

/**
 * Formats the `Cargo.toml` of a standalone crate, which builds in any folder: settings inherited
 * from the workspace are spelled out, and each dependency has the version in the lock file.
 *
 * @param manifest the content of the crate's `Cargo.toml`
 * @param workspace the content of the workspace's `Cargo.toml`
 * @param options `name` is the new name of the package; `variant` is appended to its version:
 *   `exercise` turns `0.4.0` into `0.4.0-exercise`
 * @throws Error naming a setting or dependency that can't be resolved
 */
export function standaloneManifest(
  manifest: string,
  workspace: string,
  lock: LockedVersions,
  { name, variant }: { readonly name: string; readonly variant?: string | undefined },
): string {
  const dependencies = DEPENDENCY_TABLES.map((table) =>
    formatDependencies(manifest, workspace, lock, table),
  ).filter((table) => table.includes('\n'));
  const shared = tableAt(parseTomlOrThrow(workspace, "the workspace's Cargo.toml"), 'workspace');
  const own = parseTomlOrThrow(manifest, "the crate's Cargo.toml");
  const lints = tableAt(own, 'lints');
  const known = ['package', 'lints', 'workspace', ...DEPENDENCY_TABLES];
  const others = Object.entries(own).filter(([key]) => !known.includes(key));
  const table: TomlTable = { ...packageTable(own, shared), name };
  if (variant !== undefined) table['version'] = `${table['version']}-${variant}`;
  const parts = [
    written({ package: table }),
    written(Object.fromEntries(others)),
    ...dependencies,
    ...lintTables(lints['workspace'] === true ? tableAt(shared, 'lints') : lints),
    // Without this table, cargo would look for a workspace in the parent folders.
    '[workspace]',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function packageTable(own: TomlTable, shared: TomlTable): TomlTable {
  const inherited = tableAt(shared, 'package');
  const { metadata: _forTheCourse, workspace: _other, ...settings } = tableAt(own, 'package');
  const entries = Object.entries(settings).map(([key, item]) => {
    if (!isTable(item) || item['workspace'] !== true) return [key, item];
    if (inherited[key] !== undefined) return [key, inherited[key]];
    throw new Error(
      `\`${key}\` is inherited, but the workspace's Cargo.toml has no \`workspace.package.${key}\``,
    );
  });
  return Object.fromEntries(entries);
}

function lintTables(lints: TomlTable): string[] {
  return Object.keys(lints).map((tool) => {
    const levels = Object.entries(tableAt(lints, tool));
    return [`[lints.${tool}]`, ...levels.map(([lint, level]) => setting(lint, level))].join('\n');
  });
}

/** A setting on one line; a table becomes an inline table. */
function setting(key: string, item: unknown): string {
  if (!isTable(item)) return written({ [key]: item });
  const settings = Object.entries(item).map(([inner, value]) => setting(inner, value));
  return `${key} = { ${settings.join(', ')} }`;
}

/** TOML with arrays in the style of Cargo's own files: `[1, 2]`. */
function written(table: Readonly<Record<string, unknown>>): string {
  return stringify(table)
    .replace(/^(.* = )\[ (.*) \]$/gm, '$1[$2]')
    .trim();
}
