import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify, type TomlTable } from 'smol-toml';
import type { Content } from '../../src/content/index.ts';
import { wholeFile } from '../../src/core/regions.ts';
import { samplesFolder } from './copy-crate.ts';
import { type PhaseCrate, rustFiles } from './phase-crates.ts';
import { writeIfChanged } from './write-if-new.ts';

/**
 * Generates a crate below `target/` from a phase's files in `fails/`, which would break the phase's
 * own crate. They become its examples, with the dependencies and the lock file of the lessons. Each
 * has the content that the page shows, so that line numbers in compiler messages match the page.
 *
 * The crate is a workspace of its own, so that cargo does not enable features that another phase
 * requires.
 *
 * @returns the folder of the crate
 */
export function prepareScratch(content: Content, phase: PhaseCrate): string {
  const scratch = path.join(samplesFolder(content, phase), 'scratch');
  copySources(phase, scratch);
  const shared = parse(readFileSync(path.join(phase.workspace, 'Cargo.toml'), 'utf8'));
  const { members: _phases, exclude: _others, ...workspace } = shared['workspace'] as TomlTable;
  const { workspace: _named, ...own } = phase.manifest['package'] as TomlTable;
  const manifest = {
    ...shared,
    ...phase.manifest,
    package: { ...own, autoexamples: false },
    workspace,
    lib: { path: copyLibrary(phase, scratch) },
    bin: [],
    test: [],
    example: rustFiles(phase, 'fails').map((name) => ({ name, path: `fails/${name}.rs` })),
  };
  writeIfChanged(path.join(scratch, 'Cargo.toml'), stringify(manifest));
  writeIfChanged(
    path.join(scratch, 'Cargo.lock'),
    readFileSync(path.join(phase.workspace, 'Cargo.lock'), 'utf8'),
  );
  return scratch;
}

/** Cargo rejects a crate that has only examples, so a phase without a library gets an empty one. */
function copyLibrary(phase: PhaseCrate, scratch: string): string {
  const library = 'src/lib.rs';
  if (!existsSync(path.join(phase.crate, library))) {
    writeIfChanged(path.join(scratch, 'lib.rs'), '');
    return 'lib.rs';
  }
  for (const file of globSync('src/**/*.rs', { cwd: phase.crate })) {
    writeIfChanged(path.join(scratch, file), readFileSync(path.join(phase.crate, file), 'utf8'));
  }
  return library;
}

function copySources(phase: PhaseCrate, scratch: string): void {
  for (const name of rustFiles(phase, 'fails')) {
    const source = readFileSync(path.join(phase.crate, 'fails', `${name}.rs`), 'utf8');
    writeIfChanged(
      path.join(scratch, 'fails', `${name}.rs`),
      `${wholeFile(source).lines.join('\n')}\n`,
    );
  }
}
