import type { FileIssue } from '../../../src/core/issue.ts';
import type { LessonQuestions } from './lesson.ts';

const FEWEST = 4;

/** Requires a minimum number of questions, and at least one with `predict`. */
export function requireMinQuestions({ questions, issue }: LessonQuestions): FileIssue[] {
  const tooFew =
    questions.length < FEWEST
      ? [
          issue(
            `the lesson has ${questions.length === 1 ? '1 question' : `${questions.length} questions`}; ask at least ${FEWEST}`,
          ),
        ]
      : [];
  const hasPrediction = questions.some(({ question }) => question.predict !== undefined);
  const noPrediction = hasPrediction
    ? []
    : [
        issue(
          'no question asks what code does; add one with `predict` about its output, its status or its error, whose answer is then checked by running it',
        ),
      ];
  return [...tooFew, ...noPrediction];
}
