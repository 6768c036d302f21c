import type { FileIssue } from '../../../src/core/issue.ts';
import { refuseAllOrNone } from './all-or-none.ts';
import { refuseOtherCode, wantCompiledCode } from './code.ts';
import { refuseDoubledChoices, refuseDoubledNames, refuseDoubledQuestions } from './doubled.ts';
import { wantEnough } from './enough.ts';
import { wantCures, wantReasons } from './explained.ts';
import { refuseLength } from './length.ts';
import { type LessonQuestions, type PlacedQuestion, readQuestions } from './lesson.ts';
import { wantNames } from './named.ts';
import { refuseDoubleNegation, refuseNegatedSelection } from './negation.ts';
import { wantObjectives } from './objectives.ts';
import { refuseOrder } from './order.ts';
import { refuseSamePlace } from './same-place.ts';
import { summaryOf } from './summary.ts';

/** What the rules for questions find, and a line about each guide. */
export interface CheckedQuestions {
  readonly issues: readonly FileIssue[];
  readonly summaries: readonly string[];
}

const LESSON_RULES: readonly ((lesson: LessonQuestions) => FileIssue[])[] = [
  wantEnough,
  wantNames,
  wantReasons,
  wantCures,
  wantObjectives,
  wantCompiledCode,
  refuseOtherCode,
  refuseAllOrNone,
  refuseOrder,
  refuseDoubleNegation,
  refuseNegatedSelection,
  refuseDoubledChoices,
];

const GUIDE_RULES: readonly ((guide: string, all: readonly PlacedQuestion[]) => FileIssue[])[] = [
  refuseSamePlace,
  (guide, all) => refuseLength(guide, all, 'longest'),
  (guide, all) => refuseLength(guide, all, 'shortest'),
];

const COURSE_RULES: readonly ((lessons: readonly LessonQuestions[]) => FileIssue[])[] = [
  refuseDoubledNames,
  refuseDoubledQuestions,
];

/**
 * Judges the questions of all lessons in files. A lesson that can't be read is left out: its own
 * check tells why.
 *
 * @param files the paths of the lessons
 */
export function checkQuestions(files: readonly string[]): CheckedQuestions {
  return judgeQuestions(files.flatMap((file) => readQuestions(file) ?? []));
}

/**
 * Judges the questions of a course. No rule stops a page from being built: a question that breaks
 * one works, and teaches less.
 */
export function judgeQuestions(lessons: readonly LessonQuestions[]): CheckedQuestions {
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
