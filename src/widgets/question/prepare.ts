import { whenNearViewport } from '../when-near-viewport.ts';
import { kindOf, message, type QuestionBox } from './box.ts';

/** Shows the controls of an arranged question: its text field, its button, its handles. */
export function prepare(box: QuestionBox): void {
  box.querySelector('.typed')?.removeAttribute('hidden');
  const button = box.querySelector<HTMLButtonElement>('.act button');
  if (kindOf(box) !== 'order') {
    if (button) button.hidden = false;
    return;
  }
  whenNearViewport(box, () => void makeMovable(box, button));
}

async function makeMovable(box: QuestionBox, button: HTMLButtonElement | null): Promise<void> {
  try {
    const { makeMovable: movable } = await import('./order.ts');
    movable(box);
    if (button) button.hidden = false;
  } catch {
    const verdict = box.querySelector('.verdict');
    if (verdict) verdict.textContent = message('orderFailed');
  }
}
