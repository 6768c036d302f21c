import { homedir } from 'node:os';
import { join } from 'node:path';
import { findOnPath, isExecutable } from '../shared/on-path.ts';

/**
 * Finds Rust's build tool: on PATH, else where rustup puts it.
 * @returns the full path of cargo, or undefined where Rust is not installed
 */
export function findCargo(): string | undefined {
  const fromRustup = join(homedir(), '.cargo', 'bin', 'cargo');
  return findOnPath('cargo') ?? (isExecutable(fromRustup) ? fromRustup : undefined);
}
