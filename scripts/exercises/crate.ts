import path from 'node:path';
import { unzipSync } from 'fflate';
import { type Content, CRATE_NAME, readText } from '../../src/content/index.ts';
import { withUnpackedFiles } from '../downloads/unpack.ts';
import type { LocatedExercise } from './find.ts';

/** The states of an exercise's crate that are checked. */
export const VARIANTS = ['starter', 'solution'] as const;

export type ExerciseVariant = (typeof VARIANTS)[number];

/** The file that sets the compiler for all crates below its folder. */
const TOOLCHAIN = 'rust-toolchain.toml';

/**
 * Unpacks the crate download of an exercise into an empty folder, as a reader would, and runs
 * `use`. For the solution, its files replace those of the starter.
 *
 * @param content the content with the lessons' `rust-toolchain.toml`
 * @param use gets the folder of the crate
 */
export function withCrate<T>(
  content: Content,
  { zip, solution }: LocatedExercise,
  state: ExerciseVariant,
  use: (crate: string) => Promise<T>,
): Promise<T> {
  const files = new Map<string, string | Uint8Array>(Object.entries(unzipSync(zip)));
  if (state === 'solution') {
    for (const [file, text] of solution) files.set(`${CRATE_NAME}/${file}`, text);
  }
  const toolchain = readText(path.join(content.root, TOOLCHAIN));
  if (toolchain !== undefined) files.set(TOOLCHAIN, toolchain);
  return withUnpackedFiles(files, (folder) => use(path.join(folder, CRATE_NAME)));
}
