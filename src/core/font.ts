/** The storage key that says that the browser has fetched the site's font. */
export const FONT_KEY = 'from-zero-font';
