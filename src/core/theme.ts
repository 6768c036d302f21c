/** Where a reader's choice of light or dark is kept in the browser. */
export const THEME_KEY = 'from-zero-theme';
