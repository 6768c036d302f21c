/** Parts that few pages have: what they need is loaded when they come near the view. */
import { whenNearViewport } from './when-near-viewport.ts';

const parts: Readonly<Record<string, () => Promise<unknown>>> = {
  'onion-picture': () => import('./onion-picture.ts'),
  'paste-error': () => import('./paste-error.ts'),
};

for (const [name, load] of Object.entries(parts)) {
  for (const part of document.querySelectorAll(name)) whenNearViewport(part, () => void load());
}
