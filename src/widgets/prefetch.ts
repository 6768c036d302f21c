import { whenShown } from '../browser/when-shown.ts';

/**
 * Marks the link to the next lesson once the reader has reached it, so that the page's speculation
 * rules prepare that lesson. Browsers that don't read those rules load what does the same.
 */
if (!HTMLScriptElement.supports?.('speculationrules')) void import('./prefetch-links.ts');

const next = document.querySelector<HTMLAnchorElement>('.steps .next');
if (next) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    next.dataset['reached'] = '';
  });
  // A page that is itself only prepared prepares no other.
  whenShown(() => observer.observe(next));
}
