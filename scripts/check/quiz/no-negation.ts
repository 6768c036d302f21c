import type { FileIssue } from '../../../src/core/issue.ts';
import type { LessonQuestions } from './lesson.ts';
import { isDoubleNegation, isNegative, isSelectionByNegation } from './negation-words.ts';
import { offeredBy, sentencesOf } from './texts.ts';

/** Refuses what must be read twice: two negations in one part of a sentence. */
export function rejectDoubleNegation({ questions }: LessonQuestions): FileIssue[] {
  return questions.flatMap(({ question, issue }) =>
    sentencesOf(question)
      .filter(({ text }) => isDoubleNegation(text))
      .map(({ at }) => issue('two negations stand side by side; say it the positive way', at)),
  );
}

/** Refuses a negated choice below a question that asks for what is not so. */
export function rejectNegatedSelection({ questions }: LessonQuestions): FileIssue[] {
  return questions.flatMap(({ question, issue }) => {
    if (!isSelectionByNegation(question.q)) return [];
    return offeredBy(question)
      .filter(({ text }) => isNegative(text))
      .map(({ at }) =>
        issue(
          'the question asks for what is not so, and the choice is negated too; ask for what is so, or turn the choice round',
          at,
        ),
      );
  });
}
