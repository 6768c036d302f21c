import { type SpawnSyncOptions, spawnSync } from 'node:child_process';

/** Runs a program, without its output, and says whether it succeeded. */
export function succeeds(
  program: string,
  parameters: readonly string[],
  options: SpawnSyncOptions = {},
): boolean {
  return spawnSync(program, parameters, { stdio: 'ignore', ...options }).status === 0;
}
