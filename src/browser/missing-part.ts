/**
 * Passes on a part of the page that is loaded when it is needed. If it can't be had, the page says so
 * and offers to load it anew: after the site has changed, the old parts are gone.
 */
export function needed<Part>(part: Promise<Part>): Promise<Part> {
  part.catch(() => document.querySelector('[data-notice=missing]')?.removeAttribute('hidden'));
  return part;
}
