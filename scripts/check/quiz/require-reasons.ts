import type { FileIssue } from '../../../src/core/issue.ts';
import type { LessonQuestions } from './lesson.ts';

/**
 * Wants a reason with each choice. What is typed or put in order has its explanation already, or
 * the block can't be read.
 */
export function requireReasons({ questions }: LessonQuestions): FileIssue[] {
  return questions.flatMap(({ question, issue }) => {
    if (question.kind !== 'choose') return [];
    return question.choices.flatMap(({ why }, index) => {
      if (why !== undefined) return [];
      const mend = question.answer.includes(index)
        ? 'say why it is right, to who guessed'
        : 'say which mistake it is, and what is so instead';
      return [issue(`the choice has no \`why\`; ${mend}`, ['choices', index])];
    });
  });
}

/** Wants a link to what cures a mistake: of the question, or of each wrong choice. */
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
        'the question has no `see`; link the paragraph that cures a mistake, as `"see": "[Two ways out](#two-ways-out)"`',
      ),
    ];
  });
}
