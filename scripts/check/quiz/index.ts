import type { FileIssue } from '../../../src/core/issue.ts';
import { type LessonQuestions, type LocatedQuestion, readLessonQuestions } from './lesson.ts';
import { requireMinQuestions } from './min-questions.ts';
import { rejectAllOrNone } from './no-all-or-none.ts';
import {
  rejectDuplicateChoices,
  rejectDuplicateIds,
  rejectDuplicateQuestions,
} from './no-duplicates.ts';
import { rejectLengthBias } from './no-length-bias.ts';
import { rejectDoubleNegation, rejectNegatedSelection } from './no-negation.ts';
import { rejectOrderBias } from './no-order-bias.ts';
import { rejectPositionBias } from './no-position-bias.ts';
import { rejectForeignCode, requireCompiledCode } from './require-compiled-code.ts';
import { requireIds } from './require-id.ts';
import { requireObjectives } from './require-objectives.ts';
import { requireReasons, requireRemediationLinks } from './require-reasons.ts';
import { summaryOf } from './summary.ts';

/** The issues that the rules for questions found, and a summary of each guide. */
export interface CheckedQuestions {
  readonly issues: readonly FileIssue[];
  readonly summaries: readonly string[];
}

const LESSON_RULES: readonly ((lesson: LessonQuestions) => FileIssue[])[] = [
  requireMinQuestions,
  requireIds,
  requireReasons,
  requireRemediationLinks,
  requireObjectives,
  requireCompiledCode,
  rejectForeignCode,
  rejectAllOrNone,
  rejectOrderBias,
  rejectDoubleNegation,
  rejectNegatedSelection,
  rejectDuplicateChoices,
];

const GUIDE_RULES: readonly ((guide: string, all: readonly LocatedQuestion[]) => FileIssue[])[] = [
  rejectPositionBias,
  (guide, all) => rejectLengthBias(guide, all, 'longest'),
  (guide, all) => rejectLengthBias(guide, all, 'shortest'),
];

const COURSE_RULES: readonly ((lessons: readonly LessonQuestions[]) => FileIssue[])[] = [
  rejectDuplicateIds,
  rejectDuplicateQuestions,
];

/**
 * Checks the questions of lessons. A lesson that can't be parsed is skipped: its own check reports
 * why.
 *
 * @param files the paths of the lessons
 */
export function checkQuestions(files: readonly string[]): CheckedQuestions {
  return lintQuestions(files.flatMap((file) => readLessonQuestions(file) ?? []));
}

/**
 * Applies all rules to the questions of a course. They don't make the build fail: a question that
 * violates one works, but teaches less.
 */
export function lintQuestions(lessons: readonly LessonQuestions[]): CheckedQuestions {
  const guides = [...new Set(lessons.map(({ guide }) => guide))].map((guide) => ({
    guide,
    all: lessons.filter((lesson) => lesson.guide === guide).flatMap(({ questions }) => questions),
  }));
  return {
    issues: [
      ...lessons.flatMap((lesson) => LESSON_RULES.flatMap((rule) => rule(lesson))),
      ...guides.flatMap(({ guide, all }) => GUIDE_RULES.flatMap((rule) => rule(guide, all))),
      ...COURSE_RULES.flatMap((rule) => rule(lessons)),
    ],
    summaries: guides.map(({ guide, all }) => summaryOf(guide, all)),
  };
}
