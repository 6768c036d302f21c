import { allowOnly } from '../../content/index.ts';
import { err, type Issue, ok } from '../../core/issue.ts';
import type { RenderedQuestion } from '../../core/quiz/rendered.ts';
import { positionInQuiz, readQuiz } from '../../questions/index.ts';
import type { FenceReader } from '../fence-reader.ts';
import { renderQuestion } from './render.ts';
import type { RenderContext } from './render-context.ts';

/** "Check your understanding". */
export interface QuizProps {
  readonly questions: readonly RenderedQuestion[];
}

/** Reads the block "Check your understanding". */
export const readQuizFence: FenceReader<QuizProps> = async (fence, { content, page }) => {
  const rejected = allowOnly(fence, [], 'written');
  if (rejected.length > 0) return err(...rejected);
  const quiz = readQuiz(fence.body);
  if (!quiz.ok) {
    return err(...quiz.issues.map((issue) => ({ ...issue, ...fence.inBody(issue) })));
  }
  const issues: Issue[] = [];
  const context: RenderContext = {
    content,
    page,
    path: `/${page.name}/`,
    report: (at, message) => {
      const position = fence.inBody(positionInQuiz(fence.body, at));
      issues.push({ ...position, message: `quiz: ${message}` });
    },
  };
  const questions = await Promise.all(
    quiz.value.map((question, index) => renderQuestion(question, [index], context)),
  );
  if (issues.length > 0) return err(...issues);
  return ok({ props: { questions }, questions });
};
