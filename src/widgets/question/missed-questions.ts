import { parseBody } from '../../browser/parse-body.ts';
import { requireIsland } from '../../browser/read-island.ts';
import { fill } from '../../core/fill.ts';
import { QUIZ_MESSAGES, type QuizMessages } from '../../core/islands/quiz.ts';
import { watchScrolling } from '../scrolling-boxes.ts';
import { shuffleChoices } from './arrange.ts';
import { showControls } from './prepare.ts';

/** A question that was missed, with its phase. */
interface Missed {
  readonly key: string;
  /** The number of its phase. */
  readonly number: number;
}

/** What is needed to fetch and show missed questions. */
interface MissedQuestions {
  /** The page that has all questions of the guide. */
  readonly source: string;
  readonly questions: readonly Missed[];
  readonly seed: string;
}

/**
 * Shows questions of earlier phases, fetched from the page of the guide's check.
 *
 * @param container the element for the questions
 */
export async function showMissedQuestions(
  container: HTMLElement,
  { source, questions, seed }: MissedQuestions,
): Promise<void> {
  const messages = requireIsland<QuizMessages>(QUIZ_MESSAGES);
  try {
    const response = await fetch(source);
    if (!response.ok) throw new Error(response.statusText);
    const page = parseBody(await response.text());
    const forms = questions.flatMap(
      (question) => formOf(page, question, messages.returning.label) ?? [],
    );
    container.replaceChildren(...forms);
    watchScrolling(container);
    for (const box of container.querySelectorAll('fieldset')) {
      shuffleChoices(box, seed);
      showControls(box);
    }
  } catch {
    const line = document.createElement('p');
    line.textContent = messages.returning.failed;
    container.replaceChildren(line);
  }
  container.hidden = container.childElementCount === 0;
}

function formOf(page: Document, { key, number }: Missed, message: string): HTMLElement | undefined {
  const box = page.querySelector(`fieldset[data-question="${CSS.escape(key)}"]`);
  const form = box?.closest('form');
  const label = form?.querySelector('.label');
  const title = box?.closest<HTMLElement>('[data-phase]')?.dataset['phase'] ?? '';
  if (!form || !label) return undefined;
  label.textContent = fill(message, { number, title });
  return document.importNode(form, true);
}
