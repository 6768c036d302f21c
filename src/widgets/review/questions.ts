import { needed } from '../../browser/missing-part.ts';
import { parseBody } from '../../browser/parse-body.ts';
import type { QuestionLocation } from '../../core/islands/review.ts';

/**
 * Fetches the forms of questions, each page once; a question that no longer exists is left out.
 *
 * @throws Error if a page can't be had, or is of another version than this one
 */
export async function fetchForms(
  questions: readonly QuestionLocation[],
): Promise<ReadonlyMap<string, HTMLFormElement>> {
  const forms = new Map<string, HTMLFormElement>();
  for (const source of new Set(questions.map((question) => question.source))) {
    const page = parseBody(await needed(fetchPage(source)));
    for (const { key } of questions) {
      const box = page.querySelector(`fieldset[data-question="${CSS.escape(key)}"]`);
      const form = box?.closest('form');
      if (form) forms.set(key, document.importNode(form, true));
    }
  }
  return forms;
}

async function fetchPage(path: string): Promise<string> {
  const response = await fetch(path);
  const html = await response.text();
  // The scripts of another version have other names.
  const own = [...document.scripts].flatMap(({ src }) => (src ? new URL(src).pathname : []));
  const isOfThisVersion = own.some((script) => html.includes(script));
  if (!response.ok || !isOfThisVersion) throw new Error(`${path}: status ${response.status}`);
  return html;
}
