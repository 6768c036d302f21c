import type { QuestionBox } from '../../questions/box.ts';
import { controlsOf } from '../../questions/controls-of.ts';

/** Shows the controls of an arranged question, and its button once it can be answered. */
export function showControls(box: QuestionBox): void {
  const showButton = (): void => box.querySelector('.act [type=submit]')?.removeAttribute('hidden');
  const controls = controlsOf(box);
  if (controls.prepare) controls.prepare(box, showButton);
  else showButton();
}
