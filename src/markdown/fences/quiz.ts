import { bad, good, type Issue } from '../../core/issue.ts';
import { placeInQuiz, readQuiz } from '../../schema/quiz.ts';
import { allowOnly, type FenceReader } from '../fence.ts';
import { renderQuestion } from './quiz/render.ts';
import type { Writing } from './quiz/writing.ts';

/** The block "Check your understanding". */
export const readQuizFence: FenceReader = async (fence, { content, page }) => {
  const refused = allowOnly(fence, [], 'written');
  if (refused.length > 0) return bad(...refused);
  const quiz = readQuiz(fence.body);
  if (!quiz.ok) {
    return bad(...quiz.issues.map((issue) => ({ ...issue, ...fence.inBody(issue) })));
  }
  const issues: Issue[] = [];
  const writing: Writing = {
    content,
    page,
    address: `/${page.name}/`,
    report: (at, message) => {
      const place = fence.inBody(placeInQuiz(fence.body, at));
      issues.push({ ...place, message: `quiz: ${message}` });
    },
  };
  const questions = await Promise.all(
    quiz.value.map((question, index) => renderQuestion(question, [index], writing)),
  );
  if (issues.length > 0) return bad(...issues);
  return good({ component: 'Quiz', properties: { questions: JSON.stringify(questions) } });
};
