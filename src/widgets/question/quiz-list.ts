import { type QuestionBox, questionMessages } from '../../questions/box.ts';

/** Shows the verdicts of questions in the quiz's list of them. */
export function showList(quiz: Element, boxes: readonly QuestionBox[]): void {
  const { marks } = questionMessages();
  const entries = [...quiz.querySelectorAll<HTMLElement>('[data-dot]')];
  for (const [index, box] of boxes.entries()) {
    const entry = entries[index];
    if (!entry) return;
    const { verdict } = box.dataset;
    const mark = verdict === 'right' || verdict === 'wrong' ? verdict : undefined;
    entry.dataset['dot'] = mark ?? '';
    entry.dataset['name'] ??= entry.textContent.trim();
    const { name } = entry.dataset;
    entry.textContent = mark === undefined ? name : `${name}: ${marks[mark]}`;
  }
}

/** Leads from the end of a quiz to the next lesson, once everything is answered. */
export function showNext(quiz: Element, isDone: boolean): void {
  const line = quiz.querySelector<HTMLElement>('.go-on');
  const next = document.querySelector('.steps .next');
  if (!line || !next) return;
  line.hidden = !isDone;
  line.replaceChildren(...(isDone ? [next.cloneNode(true)] : []));
}
