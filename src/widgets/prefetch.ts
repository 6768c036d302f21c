import { whenShown } from '../browser/when-shown.ts';

/**
 * Marks the link to the next lesson once the reader has reached it, so that the page's speculation
 * rules prepare that lesson. For browsers that don't read those rules, it fetches a page when its
 * link is reached, hovered or pressed.
 */
const fetched = new Set<string>();
const readsRules = HTMLScriptElement.supports?.('speculationrules') ?? false;

function prefetch({ target }: Pick<Event, 'target'>): void {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || link.origin !== location.origin || !link.pathname.endsWith('/')) return;
  if (link.pathname === location.pathname || fetched.has(link.pathname)) return;
  fetched.add(link.pathname);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = link.href;
  document.head.append(hint);
}

if (!readsRules) {
  for (const name of ['pointerenter', 'pointerdown', 'focusin']) {
    document.addEventListener(name, prefetch, { capture: true, passive: true });
  }
}

const next = document.querySelector<HTMLAnchorElement>('.steps .next');
if (next) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    next.dataset['reached'] = '';
    if (!readsRules) prefetch({ target: next });
  });
  // A page that is itself only prepared prepares no other.
  whenShown(() => observer.observe(next));
}
