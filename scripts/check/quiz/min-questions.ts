import type { FileIssue } from '../../../src/core/issue.ts';
import type { LessonQuestions } from './lesson.ts';

const FEWEST = 4;

/** Wants several questions in a lesson, one of them about what code does. */
export function requireMinQuestions({ questions, issue }: LessonQuestions): FileIssue[] {
  const few =
    questions.length < FEWEST
      ? [
          issue(
            `the lesson has ${questions.length === 1 ? '1 question' : `${questions.length} questions`}; ask at least ${FEWEST}`,
          ),
        ]
      : [];
  const isPredicting = questions.some(({ question }) => question.predict !== undefined);
  const believed = isPredicting
    ? []
    : [
        issue(
          'no question asks what code does; ask for what it prints, its status or its error with `predict`, so that the answer is found by running it',
        ),
      ];
  return [...few, ...believed];
}
