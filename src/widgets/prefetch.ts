/**
 * Fetches a page when its link is hovered or pressed, in browsers that don't read the page's
 * speculation rules.
 */
const fetched = new Set<string>();

function prefetch({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || link.origin !== location.origin || !link.pathname.endsWith('/')) return;
  if (link.pathname === location.pathname || fetched.has(link.pathname)) return;
  fetched.add(link.pathname);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = link.href;
  document.head.append(hint);
}

if (!HTMLScriptElement.supports?.('speculationrules')) {
  for (const name of ['pointerenter', 'pointerdown', 'focusin']) {
    document.addEventListener(name, prefetch, { capture: true, passive: true });
  }
}
