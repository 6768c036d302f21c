import { parseBody } from '../../browser/parse-body.ts';
import type { QuestionLocation } from '../../core/islands/review.ts';

/** Fetches the forms of questions, each page once; a question that no longer exists is left out. */
export async function fetchForms(
  questions: readonly QuestionLocation[],
): Promise<ReadonlyMap<string, HTMLFormElement>> {
  const forms = new Map<string, HTMLFormElement>();
  for (const source of new Set(questions.map((question) => question.source))) {
    const response = await fetch(source);
    if (!response.ok) throw new Error(response.statusText);
    const page = parseBody(await response.text());
    for (const { key } of questions) {
      const box = page.querySelector(`fieldset[data-question="${CSS.escape(key)}"]`);
      const form = box?.closest('form');
      if (form) forms.set(key, document.importNode(form, true));
    }
  }
  return forms;
}
