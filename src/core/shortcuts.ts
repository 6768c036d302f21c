/** Where "off" is stored if a reader has switched single-key shortcuts off. */
export const SHORTCUTS_KEY = 'from-zero-shortcuts';
