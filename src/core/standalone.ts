import { parse, stringify, type TomlTable } from 'smol-toml';
import { z } from 'zod';
import { dependencyTable, type LockedVersions } from './manifest.ts';

/** Edges of the lock file that a crate doesn't take: a package's name → names it goes without. */
export type UnusedEdges = Readonly<Record<string, readonly string[]>>;

const tableSchema = z.record(z.string(), z.unknown());
const manifestSchema = z.looseObject({
  package: tableSchema.default({}),
  lints: tableSchema.default({}),
});
const workspaceSchema = z.object({
  workspace: z.object({
    package: tableSchema.default({}),
    lints: tableSchema.default({}),
  }),
});

/**
 * Writes the `Cargo.toml` of a crate that builds on its own, in any folder: what is inherited from
 * the workspace is spelled out, each dependency has the version of the lock file.
 *
 * @param manifest the text of the crate's `Cargo.toml`
 * @param workspace the text of the workspace's `Cargo.toml`
 * @param options `name` is what the package is called from now on
 * @throws Error naming what can't be resolved
 */
export function standaloneManifest(
  manifest: string,
  workspace: string,
  lock: LockedVersions,
  { name }: { readonly name: string },
): string {
  const dependencies = (['dependencies', 'dev-dependencies'] as const)
    .map((table) => dependencyTable(manifest, workspace, lock, table))
    .filter((table) => table.includes('\n'));
  const shared = workspaceSchema.parse(parse(workspace)).workspace;
  const own = manifestSchema.parse(parse(manifest));
  const {
    package: about,
    lints,
    dependencies: _runs,
    'dev-dependencies': _tests,
    workspace: _workspace,
    ...others
  } = own;
  const packageTable = Object.fromEntries(
    Object.entries(about).map(([key, item]) => [key, inherited(key, item, shared.package)]),
  );
  return `${[
    stringify({ package: { ...packageTable, name } }).trim(),
    stringify(others).trim(),
    ...dependencies,
    ...lintTables(lints['workspace'] === true ? shared.lints : lints),
    // Without a workspace of its own, cargo would look for one in the folders above.
    '[workspace]',
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function inherited(key: string, item: unknown, shared: TomlTable | object): unknown {
  if (!tableSchema.safeParse(item).data?.['workspace']) return item;
  const found = new Map(Object.entries(shared)).get(key);
  if (found !== undefined) return found;
  throw new Error(
    `\`${key}\` is inherited, and the workspace's Cargo.toml has no \`workspace.package.${key}\``,
  );
}

function lintTables(lints: z.output<typeof tableSchema>): string[] {
  return Object.entries(lints).map(([tool, levels]) => {
    const lines = Object.entries(tableSchema.parse(levels)).map(([lint, level]) =>
      setting(lint, level),
    );
    return [`[lints.${tool}]`, ...lines].join('\n');
  });
}

/** A setting on one line; a table as an inline one. */
function setting(key: string, item: unknown): string {
  const table = tableSchema.safeParse(item);
  if (!table.success) return stringify({ [key]: item }).trim();
  const settings = Object.entries(table.data).map(([inner, value]) => setting(inner, value));
  return `${key} = { ${settings.join(', ')} }`;
}

const lockSchema = z.object({
  version: z.int(),
  package: z
    .array(
      z.object({
        name: z.string(),
        version: z.string(),
        source: z.string().optional(),
        checksum: z.string().optional(),
        dependencies: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});

type LockedPackage = z.output<typeof lockSchema>['package'][number];

/**
 * Writes the `Cargo.lock` of a crate that builds on its own: of the workspace's lock file only the
 * packages that the crate reaches, the checksums kept.
 *
 * @param lock the text of the workspace's `Cargo.lock`
 * @param manifest the text of the `Cargo.toml` that `standaloneManifest` wrote
 * @param unused edges between packages that are there only for other crates of the workspace: a
 *   lock file doesn't tell which feature an edge is there for
 * @throws Error where the lock file lacks a dependency
 */
export function standaloneLock(lock: string, manifest: string, unused: UnusedEdges = {}): string {
  const { version, package: packages } = lockSchema.parse(parse(lock));
  const find = (reference: string): LockedPackage => {
    const [name, wanted] = reference.split(' ');
    // The newest of several stands last.
    const found = packages.findLast(
      (item) => item.name === name && (wanted === undefined || item.version === wanted),
    );
    if (!found) throw new Error(`\`${reference}\` is not in Cargo.lock; run cargo check`);
    return found;
  };
  const needs = ({ name, dependencies }: LockedPackage): LockedPackage[] =>
    dependencies.filter((needed) => !unused[name]?.includes(needed)).map(find);

  const crate = readCrate(manifest);
  const direct = crate.dependencies.map(find);
  const reached = new Set(direct);
  for (const item of reached) for (const needed of needs(item)) reached.add(needed);

  const taken = packages.filter((item) => reached.has(item));
  const refer = (item: LockedPackage): string =>
    taken.filter(({ name }) => name === item.name).length > 1
      ? `${item.name} ${item.version}`
      : item.name;
  const entries = taken.map((item) => ({ ...item, dependencies: needs(item).map(refer) }));
  const after = entries.findIndex(({ name }) => name > crate.name);
  const place = after < 0 ? entries.length : after;
  const own = { ...crate, dependencies: direct.map(refer).sort() };
  return `${HEAD}version = ${version}\n\n${entries.toSpliced(place, 0, own).map(entry).join('\n')}`;
}

const HEAD = `# This file is automatically @generated by Cargo.
# It is not intended for manual editing.
`;

function readCrate(text: string): LockedPackage {
  const manifest = manifestSchema.parse(parse(text));
  const tables = [manifest['dependencies'], manifest['dev-dependencies']].map((table) =>
    tableSchema.parse(table ?? {}),
  );
  const names = tables.flatMap((table) =>
    // A crate may go by another name here than in the registry.
    Object.entries(table).map(([name, own]) =>
      String(tableSchema.safeParse(own).data?.['package'] ?? name),
    ),
  );
  return {
    name: String(manifest.package['name']),
    version: String(manifest.package['version'] ?? '0.0.0'),
    dependencies: [...new Set(names)],
  };
}

function entry({ name, version, source, checksum, dependencies }: LockedPackage): string {
  const lines = Object.entries({ name, version, source, checksum })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key} = "${value}"`);
  const needed =
    dependencies.length > 0
      ? ['dependencies = [', ...dependencies.map((item) => ` "${item}",`), ']']
      : [];
  return ['[[package]]', ...lines, ...needed, ''].join('\n');
}
