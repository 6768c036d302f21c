/**
 * Pages that a reader is about to open are prepared: the browser renders them when a link is hovered
 * or pressed, and the next lesson as soon as the reader has reached the link to it, which
 * `widgets/prefetch.ts` marks. Only pages end with a slash: other files are to download.
 */
export const speculationRules = JSON.stringify({
  prerender: [
    { where: { selector_matches: 'a[data-reached]' }, eagerness: 'immediate' },
    { where: { href_matches: ['/', '/*/'] }, eagerness: 'moderate' },
  ],
});
