import type { LockedPackage, LockFile } from './lock-file.ts';

/** A package that a crate depends on. */
interface CratePackage {
  readonly name: string;
  readonly version: string;
  /** A string that changes whenever the package does: its name, version and checksum. */
  readonly mark: string;
}

/** The packages that a crate depends on. */
export interface CratePackages {
  /** The direct dependencies. */
  readonly direct: readonly CratePackage[];
  /** The direct and transitive dependencies. */
  readonly all: readonly CratePackage[];
}

/**
 * Finds the packages that a crate depends on, including the ones for its tests.
 *
 * @param crate the name of the crate's package
 * @throws Error if the crate, or a dependency, is not in the lock file
 */
export function packagesOf(lock: LockFile, crate: string): CratePackages {
  const dependenciesOf = ({ dependencies }: LockedPackage) =>
    dependencies.map((reference) => lock.find(reference));
  const direct = dependenciesOf(lock.find(crate));
  const all = new Set(direct);
  // Iterating a set also visits the items that are added meanwhile.
  for (const item of all) for (const dependency of dependenciesOf(item)) all.add(dependency);
  return { direct: direct.map(describe), all: [...all].map(describe) };
}

function describe({ name, version, checksum = '' }: LockedPackage): CratePackage {
  return { name, version, mark: `${name} ${version} ${checksum}`.trimEnd() };
}
