import { whenNear } from '../near.ts';
import { kindOf, type QuestionBox, words } from './box.ts';

/** Gives an arranged question what it is answered with: its field, its button, its handles. */
export function prepare(box: QuestionBox): void {
  box.querySelector('.typed')?.removeAttribute('hidden');
  const button = box.querySelector<HTMLButtonElement>('.act button');
  if (kindOf(box) !== 'order') {
    if (button) button.hidden = false;
    return;
  }
  whenNear(box, () => void makeMovable(box, button));
}

async function makeMovable(box: QuestionBox, button: HTMLButtonElement | null): Promise<void> {
  try {
    const { movable } = await import('./order.ts');
    movable(box);
    if (button) button.hidden = false;
  } catch {
    const verdict = box.querySelector('.verdict');
    if (verdict) verdict.textContent = words('orderFailed');
  }
}
