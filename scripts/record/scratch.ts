import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify, type TomlTable } from 'smol-toml';
import { wholeFile } from '../../src/core/regions.ts';
import { targetFolder } from './cargo.ts';
import { writeIfNew } from './files.ts';
import { type Phase, rustFiles } from './phases.ts';

/**
 * Makes a crate below `target/` of a phase's loose files: those in `fails/`, which the phase's own
 * crate can't hold, and those in `examples/`. All become examples of it, with the dependencies and
 * the lock file that the lessons have. Each holds what the page shows of it, so that the lines in
 * a message are those the reader counts.
 *
 * It is a workspace of its own: features that another phase asks for don't reach into it.
 *
 * @returns the folder of the crate
 */
export function prepareScratch(content: string, phase: Phase): string {
  const scratch = path.join(targetFolder(content), 'samples', phase.package);
  for (const folder of ['fails', 'examples'] as const) copySources(phase, folder, scratch);
  const shared = parse(readFileSync(path.join(content, 'Cargo.toml'), 'utf8'));
  const { members: _phases, ...workspace } = shared['workspace'] as TomlTable;
  const manifest = {
    ...shared,
    ...phase.manifest,
    package: { ...(phase.manifest['package'] as TomlTable), autoexamples: false },
    workspace,
    lib: { path: copyLibrary(phase, scratch) },
    bin: [],
    test: [],
    example: ['fails', 'examples'].flatMap((folder) =>
      rustFiles(phase, folder).map((name) => ({ name, path: `${folder}/${name}.rs` })),
    ),
  };
  writeIfNew(path.join(scratch, 'Cargo.toml'), stringify(manifest));
  writeIfNew(
    path.join(scratch, 'Cargo.lock'),
    readFileSync(path.join(content, 'Cargo.lock'), 'utf8'),
  );
  return scratch;
}

/** A crate of examples alone is refused: where the phase has no library, there is an empty one. */
function copyLibrary(phase: Phase, scratch: string): string {
  const library = 'src/lib.rs';
  if (!existsSync(path.join(phase.crate, library))) {
    writeIfNew(path.join(scratch, 'lib.rs'), '');
    return 'lib.rs';
  }
  for (const file of globSync('src/**/*.rs', { cwd: phase.crate })) {
    writeIfNew(path.join(scratch, file), readFileSync(path.join(phase.crate, file), 'utf8'));
  }
  return library;
}

function copySources(phase: Phase, folder: string, scratch: string): void {
  for (const name of rustFiles(phase, folder)) {
    const source = readFileSync(path.join(phase.crate, folder, `${name}.rs`), 'utf8');
    writeIfNew(path.join(scratch, folder, `${name}.rs`), `${wholeFile(source).lines.join('\n')}\n`);
  }
}
