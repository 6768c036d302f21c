import type { QuizMessages } from '../../core/islands/quiz.ts';

/** Says after a text that answers are not stored, with a link to the reason. */
export function showUnsaved(line: Element, text: string, { unsaved, why }: QuizMessages): void {
  const link = document.createElement('a');
  link.href = '/progress/';
  link.textContent = why;
  line.replaceChildren(text === '' ? '' : `${text}. `, `${unsaved} `, link);
}
