import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ContentError, err, listNames, ok, type Result } from '../core/issue.ts';
import type { Position } from '../core/position.ts';
import { wholeFile } from '../core/regions.ts';
import { zipFiles } from '../core/zip.ts';
import { CRATE_NAME, type Crates } from './crates.ts';
import { readText } from './files.ts';

const STARTER = 'exercise/starter';
const SOLUTION = 'exercise/solution';

/** The code of an exercise: file contents by path within the crate. */
export interface ExerciseFiles {
  /** A standalone crate. */
  readonly starter: ReadonlyMap<string, string>;
  /** The files of the solution that differ from the starter. */
  readonly solution: ReadonlyMap<string, string>;
}

/** Files of the lesson's crate that a starter omits: it has tests of its own. */
const NOT_IN_STARTER = /^(examples\/|tests\/|src\/tests(\.rs$|\/))/;

/** The exercises of a content folder. */
export interface Exercises {
  /** Whether the folder of a lesson has an exercise with a starter. */
  hasStarter(folder: string): boolean;
  /**
   * The ZIP archive of the starter, which a reader downloads for the exercise of a lesson.
   *
   * @param folder the folder of the lesson
   * @throws ContentError if the starter can't be made a standalone crate
   */
  zip(folder: string): Uint8Array<ArrayBuffer>;
  /**
   * Reads the code of a lesson's exercise.
   *
   * @param folder the folder of the lesson
   * @param position the position of the block in the lesson
   * @returns the files, or an issue at the block
   */
  read(folder: string, position: Position): Result<ExerciseFiles>;
}

/** Opens the exercises of a content folder; every call reads the current files. */
export function openExercises(crates: Crates): Exercises {
  return {
    hasStarter,
    zip: (folder) => zipFiles(starterCrate(crates, folder), CRATE_NAME),
    read(folder, { line, column }) {
      const files = readExercise(crates, folder);
      if (!('message' in files)) return ok(files);
      return err({ line, column, message: `exercise: ${files.message}` });
    },
  };
}

function hasStarter(folder: string): boolean {
  return filesIn(path.join(folder, STARTER)).length > 0;
}

function readExercise(
  crates: Crates,
  folder: string,
): ExerciseFiles | { readonly message: string } {
  if (!hasStarter(folder)) {
    return {
      message: `no file in \`${STARTER}/\`; add \`src/tests.rs\` with failing tests`,
    };
  }
  const starter = readStarter(crates, folder);
  if ('message' in starter) return starter;
  const solution = readSolution(folder);
  if (solution.size === 0) {
    return {
      message: `no file in \`${SOLUTION}/\`; add the files that differ from the starter, such as \`src/main.rs\``,
    };
  }
  const message = solutionFault(starter.files, solution);
  return message === undefined ? { starter: starter.files, solution } : { message };
}

function readStarter(
  crates: Crates,
  folder: string,
): { files: ReadonlyMap<string, string> } | { readonly message: string } {
  try {
    return { files: starterCrate(crates, folder) };
  } catch (error) {
    if (error instanceof ContentError) return { message: error.message };
    throw error;
  }
}

/** The lesson's crate overlaid with the starter's files, or a starter with its own manifest. */
function starterCrate(crates: Crates, folder: string): ReadonlyMap<string, string> {
  const starter = path.join(folder, STARTER);
  if (readText(path.join(starter, 'Cargo.toml')) !== undefined) return crates.standalone(starter);
  const lesson = crates.standalone(path.join(folder, 'code'), {
    without: NOT_IN_STARTER,
    variant: 'exercise',
  });
  return new Map([...lesson, ...contentsIn(starter)]);
}

function readSolution(folder: string): ReadonlyMap<string, string> {
  return contentsIn(path.join(folder, SOLUTION));
}

/** The files of a folder as a reader gets them: without region markers. */
function contentsIn(folder: string): Map<string, string> {
  return new Map(
    filesIn(folder).map((file) => {
      const { lines } = wholeFile(readText(path.join(folder, file)) ?? '');
      return [file, `${lines.join('\n')}\n`];
    }),
  );
}

function solutionFault(
  starter: ExerciseFiles['starter'],
  solution: ExerciseFiles['solution'],
): string | undefined {
  for (const [file, text] of solution) {
    const quotedPath = `\`${SOLUTION}/${file}\``;
    if (file === 'Cargo.toml' || file === 'Cargo.lock') {
      return `${quotedPath} is not allowed; add the solution's dependencies to the starter`;
    }
    if (!starter.has(file)) {
      const known = [...starter.keys()].filter((name) => name.endsWith('.rs')).sort();
      return `${quotedPath} is not in the starter; its files are ${listNames(known)}`;
    }
    if (starter.get(file) === text) return `${quotedPath} is the same as in the starter; delete it`;
  }
  return undefined;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .map((file) => file.split(path.sep).join('/'))
      .sort();
  } catch {
    return [];
  }
}
