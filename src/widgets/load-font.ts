import { FONT_KEY } from '../core/font.ts';

/**
 * Fetches the font once the first page of a first visit is loaded, for the pages after it: that
 * page itself is not set anew, since its text would move. Without storage, no page is.
 */
async function loadFont(): Promise<void> {
  const faces = await document.fonts.load('1em Literata');
  if (faces.length > 0) localStorage.setItem(FONT_KEY, 'loaded');
}

if (!('font' in document.documentElement.dataset)) {
  addEventListener('load', () => setTimeout(() => loadFont().catch(() => {})));
}
