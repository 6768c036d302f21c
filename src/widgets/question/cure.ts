import type { QuestionBox } from './box.ts';

/** The link to what cures the mistake that was made in a question. */
export function cureOf(box: QuestionBox): HTMLAnchorElement | undefined {
  const made = '[data-mark="wrong"] .see a, .mistake[data-made] .see a';
  return (
    box.querySelector<HTMLAnchorElement>(made) ??
    box.querySelector<HTMLAnchorElement>('.explanation > .see a') ??
    undefined
  );
}
