import { readSample } from '../../../content/sample.ts';
import { escapeHtml } from '../../../core/html.ts';
import { disagreement, isPredicted, jsonPathOfAnswer } from '../../../core/quiz/prediction.ts';
import {
  type Choice,
  choiceKey,
  type Question,
  questionKey,
  textKey,
} from '../../../core/quiz/question.ts';
import type { RenderedChoice, RenderedQuestion } from '../../../core/quiz/rendered.ts';
import { renderCode } from './code.ts';
import {
  type JsonPath,
  quotedPath,
  type RenderContext,
  renderInlineField,
} from './render-context.ts';

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
    ...(question.id === undefined ? {} : { formerKey: textKey(question) }),
    page: context.path,
    kind: question.kind,
    many: question.kind === 'choose' && question.many,
    promptHtml: html(question.q, 'q'),
    ...(code ? { code } : {}),
    choices: renderChoices(question, at, context),
    accept: question.kind === 'type' ? question.accept : [],
    ...(explain === undefined ? {} : { explanationHtml: html(explain, 'explain') }),
    ...(hint === undefined ? {} : { hintHtml: html(hint, 'hint') }),
    ...(see === undefined ? {} : { seeHtml: html(see, 'see') }),
    ...(objective === undefined ? {} : { objective }),
    ...(predict ? { derived: predict.of } : {}),
  };
}

function renderChoices(question: Question, at: JsonPath, context: RenderContext): RenderedChoice[] {
  const inline = (name: string, choices: readonly Choice[], isRight: (index: number) => boolean) =>
    choices.map((choice, index) => {
      const position = [...at, name, index];
      const html = renderInlineField(choice.text, position, context);
      return renderChoice(choice, { html, text: '', right: isRight(index) }, position, context);
    });
  switch (question.kind) {
    case 'choose':
      return inline('choices', question.choices, (index) => question.answer.includes(index));
    case 'order':
      return inline('items', question.items, () => true);
    case 'type':
      return question.mistakes.map((choice, index) => {
        const shown = { html: escapeHtml(choice.text), text: choice.text, right: false };
        return renderChoice(choice, shown, [...at, 'mistakes', index], context);
      });
  }
}

function renderChoice(
  choice: Choice,
  shown: Pick<RenderedChoice, 'html' | 'text' | 'right'>,
  at: JsonPath,
  context: RenderContext,
): RenderedChoice {
  const html = (text: string, name: string) => renderInlineField(text, [...at, name], context);
  return {
    key: choiceKey(choice),
    ...shown,
    ...(choice.why === undefined ? {} : { whyHtml: html(choice.why, 'why') }),
    ...(choice.see === undefined ? {} : { seeHtml: html(choice.see, 'see') }),
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
