/** The box for errors: what it needs is loaded when it comes near the view. */
import { whenNear } from './near.ts';

for (const box of document.querySelectorAll('paste-error')) {
  whenNear(box, () => void import('./paste-error.ts'));
}
