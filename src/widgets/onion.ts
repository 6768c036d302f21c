/** The picture of the onion: what it needs is loaded when it comes near the view. */
import { whenNear } from './near.ts';

for (const picture of document.querySelectorAll('onion-picture')) {
  whenNear(picture, () => void import('./onion-picture.ts'));
}
