import type { TomlTable } from 'smol-toml';

/** A package of a lock file. */
interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** A line that changes whenever the package does. */
  readonly mark: string;
}

/** The packages of one crate. */
export interface CratePackages {
  /** Those that the crate itself names. */
  readonly direct: readonly LockedPackage[];
  /** All that it is built from. */
  readonly all: readonly LockedPackage[];
}

/**
 * Finds the packages that a crate is built from, those for its tests included.
 *
 * @param lock the parsed `Cargo.lock`
 * @param crate the name of the crate's package
 * @throws Error where the lock file doesn't know the crate
 */
export function packagesOf(lock: TomlTable, crate: string): CratePackages {
  const entries = Array.isArray(lock['package']) ? lock['package'].filter(isEntry) : [];
  // Where there are several of a name, a dependency names the version too.
  const byName = new Map(
    entries.flatMap((entry) => [
      [entry.name, entry],
      [`${entry.name} ${entry.version}`, entry],
    ]),
  );
  const needs = ({ dependencies = [] }: Entry): Entry[] =>
    dependencies.flatMap((reference) => {
      const [name, version] = reference.split(' ');
      return byName.get(version === undefined ? `${name}` : `${name} ${version}`) ?? [];
    });
  const own = byName.get(crate);
  if (!own) throw new Error(`\`${crate}\` is not in Cargo.lock; run cargo check in content/`);
  const direct = needs(own);
  const all = new Set(direct);
  for (const entry of all) for (const needed of needs(entry)) all.add(needed);
  return { direct: direct.map(describe), all: [...all].map(describe) };
}

interface Entry {
  readonly name: string;
  readonly version: string;
  readonly checksum?: string;
  readonly dependencies?: readonly string[];
}

function isEntry(value: unknown): value is Entry & TomlTable {
  return typeof value === 'object' && value !== null && 'name' in value && 'version' in value;
}

function describe({ name, version, checksum = '' }: Entry): LockedPackage {
  return { name, version, mark: `${name} ${version} ${checksum}`.trimEnd() };
}
