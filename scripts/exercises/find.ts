import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  type Content,
  displayPath,
  type ExerciseFiles,
  type Fence,
  fencesOf,
  parseLesson,
  readFence,
  readText,
} from '../../src/content/index.ts';
import type { FileIssue } from '../../src/core/issue.ts';
import { exerciseStrings, readExercise } from '../../src/schema/exercise.ts';
import type { PhaseCrate } from '../rust/phase-crates.ts';

/** An exercise with everything that the checks need. */
export interface LocatedExercise {
  readonly phase: PhaseCrate;
  /** The names of the tests that fail in the starter and pass in the solution. */
  readonly tests: readonly string[];
  /** The crate download. */
  readonly zip: Uint8Array;
  readonly solution: ExerciseFiles['solution'];
  /** Makes an issue at the block in the lesson, or at the name of a test in the block. */
  readonly issue: (message: string, test?: string) => FileIssue;
}

/** A phase's exercise, if it has one that can be read, and the issues if it can't be read. */
export interface FoundExercise {
  readonly exercise?: LocatedExercise;
  readonly issues: readonly FileIssue[];
}

/** Reads the exercise of a phase from the block in its lesson. */
export function findExercise(content: Content, phase: PhaseCrate): FoundExercise {
  const file = displayPath(phase.lesson);
  const text = readText(phase.lesson) ?? '';
  const tree = parseLesson(text);
  if (!tree.ok) return { issues: tree.issues.map((issue) => ({ file, ...issue })) };
  const [block] = fencesOf(tree.value, 'exercise');
  if (!block) return withoutBlock(phase, file);
  const fence = readFence(block, text.split(/\r?\n/), 0);
  if (!fence.ok) return { issues: fence.issues.map((issue) => ({ file, ...issue })) };
  return readLocated(content, phase, file, fence.value);
}

function withoutBlock(phase: PhaseCrate, file: string): FoundExercise {
  if (!existsSync(path.join(phase.folder, 'exercise'))) return { issues: [] };
  const message =
    'exercise: the folder `exercise/` exists, but the lesson has no `exercise` block; write one, or delete the folder';
  return { issues: [{ file, line: 1, column: 1, message }] };
}

function readLocated(
  content: Content,
  phase: PhaseCrate,
  file: string,
  fence: Fence,
): FoundExercise {
  const exercise = readExercise(fence.body);
  const files = content.exercises.read(phase.folder, fence.position);
  if (!exercise.ok || !files.ok) {
    const inBody = exercise.ok
      ? []
      : exercise.issues.map((issue) => ({ ...issue, ...fence.inBody(issue) }));
    const issues = [...inBody, ...(files.ok ? [] : files.issues)];
    return { issues: issues.map((issue) => ({ file, ...issue })) };
  }
  const positions = new Map(
    exerciseStrings(fence.body).map(({ text, ...position }) => [text, position]),
  );
  return {
    exercise: {
      phase,
      tests: exercise.value.tests,
      zip: content.exercises.zip(phase.folder),
      solution: files.value.solution,
      issue(message, test) {
        const position = test === undefined ? undefined : positions.get(test);
        const { line, column } = position ? fence.inBody(position) : fence.position;
        return { file, line, column, message: `exercise: ${message}` };
      },
    },
    issues: [],
  };
}
