import type { TomlTable } from 'smol-toml';
import { ok, type Result } from '../issue.ts';
import { isTable, parseToml, parseTomlOrThrow, stringsIn } from './toml.ts';

/** A `[[package]]` entry of a lock file. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** The registry; undefined for a crate of the workspace. */
  readonly source?: string | undefined;
  readonly checksum?: string | undefined;
  /** As the lock file names them: `serde`, or `syn 2.0.1` if several packages share the name. */
  readonly dependencies: readonly string[];
}

/** The versions in a lock file: crate name → versions, newest first. */
export type LockedVersions = ReadonlyMap<string, readonly string[]>;

/** A `Cargo.lock`. */
export class LockFile {
  /** The version of the file's format. */
  readonly format: number;
  /** In the order of the file: by name, then by version. */
  readonly packages: readonly LockedPackage[];

  constructor(packages: readonly LockedPackage[], format: number) {
    this.packages = packages;
    this.format = format;
  }

  /** The versions of all packages. */
  versions(): LockedVersions {
    const versions = new Map<string, readonly string[]>();
    for (const { name, version } of this.packages) {
      versions.set(name, [version, ...(versions.get(name) ?? [])]);
    }
    return versions;
  }

  /**
   * Finds a package, the newest if several have the name.
   *
   * @param reference its name, or its name and version, as a lock file refers to it
   * @throws Error if there is none
   */
  find(reference: string): LockedPackage {
    const [name, version] = reference.split(' ');
    const found = this.packages.findLast(
      (item) => item.name === name && (version === undefined || item.version === version),
    );
    if (found) return found;
    throw new Error(`\`${reference}\` is not in Cargo.lock; run cargo check in its folder`);
  }

  /** A package as this file refers to it: the version is added only if the name is ambiguous. */
  referenceTo({ name, version }: LockedPackage): string {
    const namesakes = this.packages.filter((item) => item.name === name);
    return namesakes.length > 1 ? `${name} ${version}` : name;
  }
}

/**
 * Parses a `Cargo.lock`.
 *
 * @returns the lock file, or an issue with its position
 */
export function parseLockFile(text: string): Result<LockFile> {
  const table = parseToml(text, 'Cargo.lock');
  return table.ok ? ok(lockFileIn(table.value)) : table;
}

/**
 * Parses a `Cargo.lock`.
 *
 * @throws Error with the position if it is not valid TOML
 */
export function parseLockFileOrThrow(text: string): LockFile {
  return lockFileIn(parseTomlOrThrow(text, 'Cargo.lock'));
}

function lockFileIn({ package: entries, version: format }: TomlTable): LockFile {
  const packages = (Array.isArray(entries) ? entries : []).filter(isTable).flatMap((entry) => {
    const { name, version, source, checksum } = entry;
    if (typeof name !== 'string' || typeof version !== 'string') return [];
    const dependencies = stringsIn(entry['dependencies']);
    return [
      { name, version, source: stringIn(source), checksum: stringIn(checksum), dependencies },
    ];
  });
  return new LockFile(packages, Number(format));
}

function stringIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
