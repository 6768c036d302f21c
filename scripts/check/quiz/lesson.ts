import path from 'node:path';
import { displayPath, readText } from '../../../src/content/files.ts';
import { fencesOf, parseLesson } from '../../../src/content/tree.ts';
import type { FileIssue } from '../../../src/core/issue.ts';
import type { Question } from '../../../src/core/quiz/question.ts';
import { readFence } from '../../../src/markdown/fence.ts';
import { readLessonFile } from '../../../src/schema/front-matter.ts';
import { positionInQuiz, readQuiz } from '../../../src/schema/quiz/index.ts';

/** A question in its lesson. */
export interface LocatedQuestion {
  readonly question: Question;
  /** What it is called in messages: its id, or its number. */
  readonly name: string;
  /** An issue at a part of it, such as `['choices', 1]`; at the question where it is left out. */
  readonly issue: (message: string, part?: readonly (string | number)[]) => FileIssue;
}

/** The questions of a lesson that can be read. */
export interface LessonQuestions {
  /** The slug of its guide. */
  readonly guide: string;
  /** How many objectives its front matter lists. */
  readonly objectives: number;
  readonly questions: readonly LocatedQuestion[];
  /** An issue at the whole block. */
  readonly issue: (message: string) => FileIssue;
}

/** Reads the questions of a lesson; undefined where that fails, which the lesson's check tells. */
export function readQuestions(file: string): LessonQuestions | undefined {
  const source = readText(file) ?? '';
  const frontMatter = readLessonFile(source);
  const tree = parseLesson(source);
  const block = tree.ok ? fencesOf(tree.value, 'quiz')[0] : undefined;
  const fence = block && readFence(block, source.split(/\r?\n/), 0);
  if (!frontMatter.ok || !fence?.ok) return undefined;
  const { body, inBody, position } = fence.value;
  const quiz = readQuiz(body);
  if (!quiz.ok) return undefined;
  const named = { file: displayPath(file) };
  return {
    guide: path.basename(path.dirname(path.dirname(file))),
    objectives: frontMatter.value.frontMatter.objectives.length,
    questions: quiz.value.map((question, index) => ({
      question,
      name: question.id === undefined ? `question ${index + 1}` : `\`${question.id}\``,
      issue: (message, part = []) => ({
        ...named,
        ...inBody(positionInQuiz(body, [index, ...part])),
        message: `quiz: ${message}`,
      }),
    })),
    issue: (message) => ({ ...named, ...position, message: `quiz: ${message}` }),
  };
}

/** A part of a question as other messages point to it: `content/…/lesson.mdx:12`. */
export function lineOf({ issue }: LocatedQuestion, part?: readonly (string | number)[]): string {
  const { file, line } = issue('', part);
  return `${file}:${line}`;
}
