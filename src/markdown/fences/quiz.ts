import { bad, good, type Issue } from '../../core/issue.ts';
import { choiceKey, type Question, questionKey, type RenderedQuestion } from '../../core/quiz.ts';
import { renderInline } from '../../schema/inline.ts';
import { quizTexts, readQuiz } from '../../schema/quiz.ts';
import { pinDocsLink } from '../docs-links.ts';
import { allowOnly, type FenceReader } from '../fence.ts';

/** The block "Check your understanding". */
export const readQuizFence: FenceReader = (fence) => {
  const refused = allowOnly(fence, [], 'written');
  if (refused.length > 0) return bad(...refused);
  const quiz = readQuiz(fence.body);
  if (!quiz.ok) {
    return bad(...quiz.issues.map((issue) => ({ ...issue, ...fence.inBody(issue) })));
  }
  const issues: Issue[] = [];
  const places = new Map(quizTexts(fence.body).map(({ text, ...place }) => [text, place]));
  const html = (markdown: string): string => {
    const rendered = renderInline(markdown, pinDocsLink);
    if ('html' in rendered) return rendered.html;
    const place = fence.inBody(places.get(markdown) ?? { line: 1, column: 1 });
    issues.push({ ...place, message: `quiz: ${rendered.message}` });
    return '';
  };
  const questions = quiz.value.map((question) => renderQuestion(question, html));
  if (issues.length > 0) return bad(...issues);
  return good({ component: 'Quiz', properties: { questions: JSON.stringify(questions) } });
};

function renderQuestion(question: Question, html: (markdown: string) => string): RenderedQuestion {
  return {
    key: questionKey(question),
    prompt: html(question.q),
    choices: question.choices.map((choice) => ({ key: choiceKey(choice), html: html(choice) })),
    answer: question.answer,
    explanation: html(question.explain),
  };
}
