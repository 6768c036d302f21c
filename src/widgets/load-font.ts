import { FONT_KEY } from '../core/font.ts';

/**
 * Fetches the font once the first page of a first visit is loaded, for the pages after it: that
 * page itself is not set anew, since its text would move.
 */
async function loadFont(): Promise<void> {
  const faces = await document.fonts.load('1em Literata').catch(() => []);
  if (faces.length === 0) return;
  try {
    localStorage.setItem(FONT_KEY, 'loaded');
  } catch {
    // Without storage, each page is set in the system's face.
  }
}

if (!('font' in document.documentElement.dataset)) {
  addEventListener('load', () => setTimeout(() => void loadFont()), { once: true });
}
