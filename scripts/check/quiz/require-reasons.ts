import type { FileIssue } from '../../../src/core/issue.ts';
import type { LessonQuestions } from './lesson.ts';

/**
 * Requires a `why` for each choice. The other kinds of question have an explanation already, which
 * the schema requires.
 */
export function requireReasons({ questions }: LessonQuestions): FileIssue[] {
  return questions.flatMap(({ question, issue }) => {
    if (question.kind !== 'choose') return [];
    return question.choices.flatMap(({ why }, index) => {
      if (why !== undefined) return [];
      const fix = question.answer.includes(index)
        ? 'explain why it is right, for readers who guessed'
        : 'explain which mistake it is, and what is true instead';
      return [issue(`the choice has no \`why\`; ${fix}`, ['choices', index])];
    });
  });
}

/** Requires a link to the section to read again, for the question or for each wrong choice. */
export function requireRemediationLinks({ questions }: LessonQuestions): FileIssue[] {
  return questions.flatMap(({ question, issue }) => {
    if (question.see !== undefined) return [];
    const wrong =
      question.kind === 'choose'
        ? question.choices.filter((_, index) => !question.answer.includes(index))
        : [];
    if (wrong.length > 0 && wrong.every(({ see }) => see !== undefined)) return [];
    return [
      issue(
        'the question has no `see`; link the paragraph to read again, such as `"see": "[Build the router](#build-the-router)"`',
      ),
    ];
  });
}
