import { readSample } from '../../content/index.ts';
import { languageNames, languageOf } from '../../core/languages.ts';
import type { RenderedCode } from '../../core/quiz/rendered.ts';
import { wholeFile } from '../../core/regions.ts';
import type { JsonPath } from '../../questions/kind.ts';
import type { Question } from '../../questions/schema.ts';
import { shownPath } from '../code/read.ts';
import { highlight } from '../highlight.ts';
import type { RenderContext } from './render-context.ts';

/**
 * Renders the code that a question shows: its `code`, or the file that it asks to predict.
 *
 * @param at the path of the question in its block
 */
export async function renderCode(
  { code, predict }: Question,
  at: JsonPath,
  { page, report }: RenderContext,
): Promise<RenderedCode | undefined> {
  if (code && 'text' in code) {
    return {
      title: languageNames[code.language],
      html: await highlightLines(wholeFile(code.text).lines, code.language),
    };
  }
  const shown = code ?? (predict && 'file' in predict ? predict : undefined);
  if (shown === undefined) return undefined;
  const name = { file: shown.file, region: 'region' in shown ? shown.region : undefined };
  const sample = readSample(page.folder, name);
  if ('message' in sample) {
    // A missing file to predict is reported where the prediction is checked.
    if (code) report([...at, 'code', sample.part], sample.message);
    return undefined;
  }
  return {
    title: shownPath(name.file),
    html: await highlightLines(sample.lines, languageOf(name.file)),
  };
}

function highlightLines(lines: readonly string[], language: string): Promise<string> {
  return highlight(
    lines.map((text) => ({ text })),
    language,
  );
}
