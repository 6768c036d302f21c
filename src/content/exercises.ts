import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ContentError, listNames } from '../core/issue.ts';
import { wholeFile } from '../core/regions.ts';
import { zipFiles } from '../core/zip.ts';
import { type Crates, crateName } from './crates.ts';
import { readText } from './files.ts';

const STARTER = 'exercise/starter';
const SOLUTION = 'exercise/solution';

/** The code of an exercise: texts by path within the crate. */
export interface ExerciseFiles {
  /** A crate that builds on its own. */
  readonly starter: ReadonlyMap<string, string>;
  /** The files that the solution has otherwise than the starter. */
  readonly solution: ReadonlyMap<string, string>;
}

/** What the lesson's own crate has and a starter goes without: its tests are the exercise's. */
const NOT_STARTED_FROM = /^(examples\/|tests\/|src\/tests(\.rs$|\/))/;

/** Whether a lesson's folder holds what an exercise starts from. */
export function hasStarter(folder: string): boolean {
  return filesIn(path.join(folder, STARTER)).length > 0;
}

/** The exercises of a content folder. */
export interface Exercises {
  /**
   * The zip that a reader downloads for the exercise of a lesson.
   *
   * @param folder the folder of the lesson
   * @throws ContentError where the starter is no whole crate
   */
  zip(folder: string): Uint8Array<ArrayBuffer>;
  /**
   * Reads the code of a lesson's exercise.
   *
   * @param folder the folder of the lesson
   * @returns the files, or a sentence saying what is wrong with them
   */
  read(folder: string): ExerciseFiles | { readonly message: string };
}

/** The exercises of a content folder; each call reads what is there then. */
export function openExercises(crates: Crates): Exercises {
  return {
    zip: (folder) => zipFiles(starterCrate(crates, folder), crateName),
    read: (folder) => readExercise(crates, folder),
  };
}

function readExercise(
  crates: Crates,
  folder: string,
): ExerciseFiles | { readonly message: string } {
  if (!hasStarter(folder)) {
    return {
      message: `no file in \`${STARTER}/\`; put there \`src/tests.rs\`, with tests that fail`,
    };
  }
  const starter = readStarter(crates, folder);
  if ('message' in starter) return starter;
  const solution = readSolution(folder);
  if (solution.size === 0) {
    return {
      message: `no file in \`${SOLUTION}/\`; put there what differs from the starter, such as \`src/main.rs\``,
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

/** The lesson's crate with the starter's files laid over it, or a starter that is a whole crate. */
function starterCrate(crates: Crates, folder: string): ReadonlyMap<string, string> {
  const starter = path.join(folder, STARTER);
  if (readText(path.join(starter, 'Cargo.toml')) !== undefined) return crates.standalone(starter);
  const lesson = crates.standalone(path.join(folder, 'code'), {
    without: NOT_STARTED_FROM,
    variant: 'exercise',
  });
  return new Map([...lesson, ...textsIn(starter)]);
}

function readSolution(folder: string): ReadonlyMap<string, string> {
  return textsIn(path.join(folder, SOLUTION));
}

/** The files of a folder as a reader gets them: without the marks of regions. */
function textsIn(folder: string): Map<string, string> {
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
    const named = `\`${SOLUTION}/${file}\``;
    if (file === 'Cargo.toml' || file === 'Cargo.lock') {
      return `${named} has no place there; give the starter all that the solution depends on`;
    }
    if (!starter.has(file)) {
      const known = [...starter.keys()].filter((name) => name.endsWith('.rs')).sort();
      return `${named} is not in the starter; its files are ${listNames(known)}`;
    }
    if (starter.get(file) === text) return `${named} is as in the starter; delete it`;
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
