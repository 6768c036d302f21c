/** Loading starts this far before an element is visible. */
const MARGIN = '800px';

/** Calls back once, when an element comes near the viewport. */
export function whenNearViewport(element: Element, callback: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      callback();
    },
    { rootMargin: MARGIN },
  );
  observer.observe(element);
}
