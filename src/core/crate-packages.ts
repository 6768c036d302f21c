import type { TomlTable } from 'smol-toml';

/** A package in a lock file. */
interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** A string that changes whenever the package does: its name, version and checksum. */
  readonly mark: string;
}

/** The packages that a crate depends on. */
export interface CratePackages {
  /** The direct dependencies. */
  readonly direct: readonly LockedPackage[];
  /** The direct and transitive dependencies. */
  readonly all: readonly LockedPackage[];
}

/**
 * Finds the packages that a crate depends on, including the ones for its tests.
 *
 * @param lock the parsed `Cargo.lock`
 * @param crate the name of the crate's package
 * @throws Error if the crate is not in the lock file
 */
export function packagesOf(lock: TomlTable, crate: string): CratePackages {
  const entries = Array.isArray(lock['package']) ? lock['package'].filter(isEntry) : [];
  // If several packages share a name, dependencies name the version too.
  const byName = new Map(
    entries.flatMap((entry) => [
      [entry.name, entry],
      [`${entry.name} ${entry.version}`, entry],
    ]),
  );
  const dependenciesOf = ({ dependencies = [] }: Entry): Entry[] =>
    dependencies.flatMap((reference) => {
      const [name, version] = reference.split(' ');
      return byName.get(version === undefined ? `${name}` : `${name} ${version}`) ?? [];
    });
  const own = byName.get(crate);
  if (!own) throw new Error(`\`${crate}\` is not in Cargo.lock; run cargo check in content/`);
  const direct = dependenciesOf(own);
  const all = new Set(direct);
  for (const entry of all) for (const dependency of dependenciesOf(entry)) all.add(dependency);
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
