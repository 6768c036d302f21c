import { readSample } from '../../content/index.ts';
import type { RenderedQuestion } from '../../core/quiz/rendered.ts';
import { formerQuestionKey, questionKey } from '../../questions/keys.ts';
import type { JsonPath } from '../../questions/kind.ts';
import { disagreement, isPredicted, jsonPathOfAnswer } from '../../questions/prediction.ts';
import { kindOf, type Question } from '../../questions/schema.ts';
import { renderCode } from './code.ts';
import { quotedPath, type RenderContext, renderInlineField } from './render-context.ts';

/**
 * Renders a question as HTML.
 *
 * @param at the path of the question in its block
 */
export async function renderQuestion(
  question: Question,
  at: JsonPath,
  context: RenderContext,
): Promise<RenderedQuestion> {
  const { explain, hint, see, objective, predict } = question;
  const html = (text: string, name: string) => renderInlineField(text, [...at, name], context);
  checkObjective(question, at, context);
  checkPrediction(question, at, context);
  const code = await renderCode(question, at, context);
  return {
    key: questionKey(question),
    ...(question.id === undefined ? {} : { formerKey: formerQuestionKey(question) }),
    page: context.path,
    kind: question.kind,
    promptHtml: html(question.q, 'q'),
    ...(code ? { code } : {}),
    ...kindOf(question).render(question, (markdown, path) =>
      renderInlineField(markdown, [...at, ...path], context),
    ),
    ...(explain === undefined ? {} : { explanationHtml: html(explain, 'explain') }),
    ...(hint === undefined ? {} : { hintHtml: html(hint, 'hint') }),
    ...(see === undefined ? {} : { seeHtml: html(see, 'see') }),
    ...(objective === undefined ? {} : { objective }),
    ...(predict ? { derived: predict.of } : {}),
  };
}

function checkObjective({ objective }: Question, at: JsonPath, context: RenderContext): void {
  const { objectives } = context.page;
  if (objective === undefined || objectives === undefined || objective <= objectives) return;
  const position = [...at, 'objective'];
  context.report(
    position,
    `${quotedPath(position)} does not exist; the lesson has objectives 1 to ${objectives}`,
  );
}

function checkPrediction(
  question: Question,
  at: JsonPath,
  { content, page, report }: RenderContext,
): void {
  if (!isPredicted(question)) return;
  const { predict } = question;
  const sample =
    'file' in predict && readSample(page.folder, { file: predict.file, region: undefined });
  if (sample && 'message' in sample) {
    report([...at, 'predict', 'file'], sample.message);
    return;
  }
  const derived = content.recordings.answer(page.folder, predict);
  if (derived === undefined) {
    const position = [...at, 'predict'];
    report(
      position,
      `${quotedPath(position)} is not recorded; run \`npm run record -- ${page.name}\``,
    );
    return;
  }
  const fault = disagreement(question, derived);
  if (fault !== undefined) report([...at, ...jsonPathOfAnswer(question)], fault);
}
