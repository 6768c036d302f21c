import { FONT_KEY } from '../core/font.ts';

/**
 * Fetches the font after a page has loaded, for the pages after it. That page keeps its face, since
 * a change would move its text. Without storage, every page does.
 */
async function loadFont(): Promise<void> {
  const faces = await document.fonts.load('1em Literata');
  if (faces.length > 0) localStorage.setItem(FONT_KEY, 'loaded');
}

if (!('font' in document.documentElement.dataset)) {
  addEventListener('load', () => setTimeout(() => loadFont().catch(() => {})));
}
