import type { FileIssue } from '../../../src/core/issue.ts';
import type { LessonQuestions } from './lesson.ts';

/** Requires a question for each objective. Parsing the block rejects unknown objectives. */
export function requireObjectives({ questions, objectives, issue }: LessonQuestions): FileIssue[] {
  const tested = new Set(questions.map(({ question }) => question.objective));
  return Array.from({ length: objectives }, (_, index) => index + 1)
    .filter((number) => !tested.has(number))
    .map((number) =>
      issue(`no question tests objective ${number}; write one with \`"objective": ${number}\``),
    );
}
