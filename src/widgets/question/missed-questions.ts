import { arrange } from './arrange.ts';
import { prepare } from './prepare.ts';

/** A question that was missed, with the phase that it is of. */
interface Missed {
  readonly key: string;
  readonly number: number;
  readonly title: string;
}

/** What is needed to fetch and to show missed questions. */
interface Returning {
  /** The page that has all questions of the guide. */
  readonly source: string;
  readonly questions: readonly Missed[];
  readonly seed: string;
}

/**
 * Shows questions of earlier phases, taken from the page of the guide's check.
 *
 * @param place where they go; its data has the words
 */
export async function showMissedQuestions(
  place: HTMLElement,
  { source, questions, seed }: Returning,
): Promise<void> {
  try {
    const response = await fetch(source);
    if (!response.ok) throw new Error(response.statusText);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const forms = questions.flatMap((question) => formOf(page, question, place) ?? []);
    place.replaceChildren(...forms);
    for (const box of place.querySelectorAll('fieldset')) {
      arrange(box, seed);
      prepare(box);
    }
  } catch {
    const line = document.createElement('p');
    line.textContent = place.dataset['failed'] ?? '';
    place.replaceChildren(line);
  }
  place.hidden = place.childElementCount === 0;
}

function formOf(
  page: Document,
  { key, number, title }: Missed,
  place: HTMLElement,
): HTMLElement | undefined {
  const box = page.querySelector(`fieldset[data-question="${CSS.escape(key)}"]`);
  const form = box?.closest('form');
  const label = form?.querySelector('.label');
  if (!form || !label) return undefined;
  label.textContent = (place.dataset['title'] ?? '')
    .replace('{number}', String(number))
    .replace('{title}', title);
  return document.importNode(form, true);
}
