import { homedir } from 'node:os';
import { join } from 'node:path';
import { findOnPath, isExecutable } from '../shared/on-path.ts';

/**
 * Finds cargo on PATH, or else where rustup installs it.
 * @returns the full path of cargo, or undefined if Rust is not installed
 */
export function findCargo(): string | undefined {
  const fromRustup = join(homedir(), '.cargo', 'bin', 'cargo');
  return findOnPath('cargo') ?? (isExecutable(fromRustup) ? fromRustup : undefined);
}
