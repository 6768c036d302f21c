/**
 * Pages that a reader is about to open are prepared: the browser renders them when a link is hovered
 * or pressed. Files to download are not pages.
 */
export const speculationRules = JSON.stringify({
  prerender: [
    {
      where: {
        and: [{ href_matches: '/*' }, { not: { href_matches: '/*.(zip|json|xml|png)' } }],
      },
      eagerness: 'moderate',
    },
  ],
});
