/** Fetches a page when its link is hovered, pressed or focused, and the next lesson when it is near. */
import { whenNearViewport } from '../browser/when-near-viewport.ts';

const fetched = new Set<string>();

function prefetch(target: EventTarget | null): void {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || link.origin !== location.origin || !link.pathname.endsWith('/')) return;
  if (link.pathname === location.pathname || fetched.has(link.pathname)) return;
  fetched.add(link.pathname);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = link.href;
  document.head.append(hint);
}

for (const name of ['pointerenter', 'pointerdown', 'focusin']) {
  document.addEventListener(name, ({ target }) => prefetch(target), {
    capture: true,
    passive: true,
  });
}

const next = document.querySelector('.steps .next');
if (next) whenNearViewport(next, () => prefetch(next));
