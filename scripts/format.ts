import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { content } from '../src/content/site.ts';
import { findCargo } from './rust/find-cargo.ts';
import { findWorkspaces } from './rust/phase-crates.ts';
import { CommandError, runCommand } from './shared/command.ts';
import { projectRoot } from './shared/project.ts';

function run(program: string, parameters: readonly string[], folder: string): void {
  const { error, status } = spawnSync(program, parameters, { cwd: folder, stdio: 'inherit' });
  if (error) throw new CommandError(`${program} does not start: ${error.message}`);
  if (status !== 0) throw new CommandError('Some files could not be formatted; see above.');
}

/**
 * Formats TypeScript, Astro, CSS, JSON and the Rust samples, and fixes lint errors automatically.
 */
await runCommand(async () => {
  run(
    process.execPath,
    [join(projectRoot, 'node_modules/@biomejs/biome/bin/biome'), 'check', '--write', '.'],
    projectRoot,
  );
  const cargo = findCargo();
  if (cargo) for (const folder of findWorkspaces(content)) run(cargo, ['fmt', '--all'], folder);
  else console.log('The Rust samples were not formatted: cargo is not installed.');
  return 0;
});
