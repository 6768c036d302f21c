/** The quiz of a page: what it needs is loaded when it comes near the view. */
import { whenNear } from './near.ts';

for (const quiz of document.querySelectorAll('quick-check')) {
  whenNear(quiz, () => void import('./quick-check.ts'));
}
