/** Readers scroll this far while something loads. */
const MARGIN = '800px';

/** Calls back once, when an element comes near the view. */
export function whenNearViewport(element: Element, come: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      come();
    },
    { rootMargin: MARGIN },
  );
  observer.observe(element);
}
