import type { KnownQuestion } from '../../core/review/session.ts';

/** A question of the course, with the page of its form. */
export interface QuestionLocation extends KnownQuestion {
  /** The path of the page with its form. */
  readonly source: string;
  /** The title of its phase. */
  readonly phase: string;
}

/** Reads the list of all questions that the page contains. */
export function readQuestionLocations(parent: ParentNode): readonly QuestionLocation[] {
  const text = parent.querySelector('script[type="application/json"]')?.textContent ?? '[]';
  return JSON.parse(text);
}

/** Fetches the forms of questions, each page once; a question that no longer exists is left out. */
export async function fetchForms(
  questions: readonly QuestionLocation[],
): Promise<ReadonlyMap<string, HTMLFormElement>> {
  const forms = new Map<string, HTMLFormElement>();
  for (const source of new Set(questions.map((question) => question.source))) {
    const response = await fetch(source);
    if (!response.ok) throw new Error(response.statusText);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    for (const { key } of questions) {
      const box = page.querySelector(`fieldset[data-question="${CSS.escape(key)}"]`);
      const form = box?.closest('form');
      if (form) forms.set(key, document.importNode(form, true));
    }
  }
  return forms;
}
