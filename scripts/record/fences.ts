import {
  displayPath,
  type Fence,
  fencesOf,
  parseLesson,
  readFence,
  readText,
} from '../../src/content/index.ts';
import { FENCES, recordedFrom } from '../../src/core/fences.ts';
import type { FileIssue } from '../../src/core/issue.ts';
import { type LessonQuestion, readRecordedQuestions } from './questions.ts';

/** The blocks of a lesson that show recordings or ask about them. */
export interface RecordedFences {
  /** The `http` and `log` blocks in the order of the lesson; one run of the program serves all. */
  readonly server: readonly Fence[];
  readonly runs: readonly Fence[];
  readonly outputs: readonly Fence[];
  /** The questions of the `quiz` blocks. */
  readonly questions: readonly LessonQuestion[];
  /** Why blocks can't be read. */
  readonly issues: readonly FileIssue[];
}

/** Finds the blocks of a lesson that show recordings or ask about them. */
export function findFences(lesson: string): RecordedFences {
  const file = displayPath(lesson);
  const none = { server: [], runs: [], outputs: [], questions: [] };
  const text = readText(lesson);
  if (text === undefined) {
    const message =
      'lesson: does not exist, but its crate does; write the lesson, or delete the folder';
    return { ...none, issues: [{ file, line: 1, column: 1, message }] };
  }
  const tree = parseLesson(text);
  if (!tree.ok) return { ...none, issues: tree.issues.map((issue) => ({ file, ...issue })) };
  const lines = text.split(/\r?\n/);
  const issues: FileIssue[] = [];
  const ofLanguage = (language: string): Fence[] =>
    fencesOf(tree.value, language).flatMap((block, ordinal) => {
      const fence = readFence(block, lines, ordinal);
      if (fence.ok) return [fence.value];
      issues.push(...fence.issues.map((issue) => ({ file, ...issue })));
      return [];
    });
  const questions = ofLanguage('quiz').flatMap((fence) => {
    const read = readRecordedQuestions(fence);
    if (read.ok) return read.value;
    issues.push(...read.issues.map((issue) => ({ file, ...issue })));
    return [];
  });
  const recorded = Object.keys(FENCES)
    .filter((language) => recordedFrom(language) !== undefined)
    .flatMap(ofLanguage)
    .sort((a, b) => a.position.line - b.position.line);
  const from = (source: ReturnType<typeof recordedFrom>) =>
    recorded.filter(({ language }) => recordedFrom(language) === source);
  return {
    server: from('server'),
    runs: from('commands'),
    outputs: from('program'),
    questions,
    issues,
  };
}
