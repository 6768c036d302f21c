/** The storage key of a reader's choice of the light or dark theme. */
export const THEME_KEY = 'from-zero-theme';
