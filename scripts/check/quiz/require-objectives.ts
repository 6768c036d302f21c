import type { FileIssue } from '../../../src/core/issue.ts';
import type { LessonQuestions } from './lesson.ts';

/** Wants each objective of a lesson probed. One that is not there is a fault of the block. */
export function requireObjectives({ questions, objectives, issue }: LessonQuestions): FileIssue[] {
  const probed = new Set(questions.map(({ question }) => question.objective));
  return Array.from({ length: objectives }, (_, index) => index + 1)
    .filter((number) => !probed.has(number))
    .map((number) =>
      issue(`no question probes objective ${number}; write one with \`"objective": ${number}\``),
    );
}
