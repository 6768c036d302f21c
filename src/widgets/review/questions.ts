import type { KnownQuestion } from '../../core/review/session.ts';

/** A question that the course has, with where its form is. */
export interface CourseQuestion extends KnownQuestion {
  /** The page that has the form. */
  readonly source: string;
  /** The title of its phase. */
  readonly phase: string;
}

/** Reads the list of all questions that the page brings along. */
export function readQuestions(parent: ParentNode): readonly CourseQuestion[] {
  const text = parent.querySelector('script[type="application/json"]')?.textContent ?? '[]';
  return JSON.parse(text);
}

/** Fetches the forms of questions, a page once; a question that its page has no more is left out. */
export async function fetchForms(
  questions: readonly CourseQuestion[],
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
