import type { FileIssue } from '../../../src/core/issue.ts';
import type { LessonQuestions } from './lesson.ts';
import { isDoubleNegation, isNegative, isSelectionByNegation } from './negation-words.ts';
import { offeredBy, sentencesOf } from './question-text.ts';

/** Rejects two negations in one clause, which must be read twice. */
export function rejectDoubleNegation({ questions }: LessonQuestions): FileIssue[] {
  return questions.flatMap(({ question, issue }) =>
    sentencesOf(question)
      .filter(({ text }) => isDoubleNegation(text))
      .map(({ at }) => issue('two negations in one clause; rephrase it positively', at)),
  );
}

/** Rejects a negated choice of a question that selects by a negation. */
export function rejectNegatedSelection({ questions }: LessonQuestions): FileIssue[] {
  return questions.flatMap(({ question, issue }) => {
    if (!isSelectionByNegation(question.q)) return [];
    return offeredBy(question)
      .filter(({ text }) => isNegative(text))
      .map(({ at }) =>
        issue(
          'the question is negated, and so is the choice; write one of the two without a negation',
          at,
        ),
      );
  });
}
