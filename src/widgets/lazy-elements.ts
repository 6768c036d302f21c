/** Loads the scripts of elements that few pages have, when they come near the viewport. */
import { needed } from '../browser/missing-part.ts';
import { whenNearViewport } from '../browser/when-near-viewport.ts';

const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'onion-picture': () => import('./onion/onion-picture.ts'),
  'paste-error': () => import('./paste-error.ts'),
};

for (const [name, load] of Object.entries(elements)) {
  for (const element of document.querySelectorAll(name))
    whenNearViewport(element, () => needed(load()).catch(() => {}));
}
