import path from 'node:path';
import {
  displayPath,
  fencesOf,
  parseLesson,
  readFence,
  readText,
} from '../../../src/content/index.ts';
import type { FileIssue } from '../../../src/core/issue.ts';
import { positionInQuiz, readQuiz } from '../../../src/questions/index.ts';
import type { Question } from '../../../src/questions/schema.ts';
import { readFrontMatter } from '../../../src/schema/front-matter.ts';

/** A question of a lesson, with its position. */
export interface LocatedQuestion {
  readonly question: Question;
  /** Its name in messages: its id or its number. */
  readonly name: string;
  /** Creates an issue at a part of it, such as `['choices', 1]`, or at the whole question. */
  readonly issue: (message: string, part?: readonly (string | number)[]) => FileIssue;
}

/** The questions of a lesson. */
export interface LessonQuestions {
  /** The slug of its guide. */
  readonly guide: string;
  /** The number of objectives in its front matter. */
  readonly objectives: number;
  readonly questions: readonly LocatedQuestion[];
  /** Creates an issue at the whole block. */
  readonly issue: (message: string) => FileIssue;
}

/** Reads the questions of a lesson; undefined if it is invalid, which its own check reports. */
export function readLessonQuestions(file: string): LessonQuestions | undefined {
  const source = readText(file) ?? '';
  const frontMatter = readFrontMatter(source);
  const tree = parseLesson(source);
  const block = tree.ok ? fencesOf(tree.value, 'quiz')[0] : undefined;
  const fence = block && readFence(block, source.split(/\r?\n/), 0);
  if (!frontMatter.ok || !fence?.ok) return undefined;
  const { body, inBody, position } = fence.value;
  const quiz = readQuiz(body);
  if (!quiz.ok) return undefined;
  const shownFile = displayPath(file);
  return {
    guide: path.basename(path.dirname(path.dirname(file))),
    objectives: frontMatter.value.frontMatter.objectives.length,
    questions: quiz.value.map((question, index) => ({
      question,
      name: question.id === undefined ? `question ${index + 1}` : `\`${question.id}\``,
      issue: (message, part = []) => ({
        file: shownFile,
        ...inBody(positionInQuiz(body, [index, ...part])),
        message: `quiz: ${message}`,
      }),
    })),
    issue: (message) => ({ file: shownFile, ...position, message: `quiz: ${message}` }),
  };
}

/**
 * Where a part of a question is, as `content/…/lesson.mdx:12`: for an issue that mentions this
 * question but may be reported elsewhere.
 */
export function locationOf(
  { issue }: LocatedQuestion,
  part?: readonly (string | number)[],
): string {
  const { file, line } = issue('', part);
  return `${file}:${line}`;
}
