/** Shows how many questions are due, to readers who have answered some. */
import { PROGRESS_CHANGED, readProgress } from './store.ts';

/** How long to wait after a change, so that the count doesn't delay what the reader does. */
const DELAY = 1000;

let timer: ReturnType<typeof setTimeout> | undefined;

function countSoon(): void {
  clearTimeout(timer);
  if (Object.keys(readProgress().reviews).length > 0) timer = setTimeout(() => void show(), DELAY);
}

async function show(): Promise<void> {
  try {
    const { dueCount } = await import('./due-count.ts');
    const count = await dueCount();
    for (const place of document.querySelectorAll<HTMLElement>('[data-due]')) {
      place.textContent = String(count);
      place.hidden = count === 0;
    }
  } catch {
    // Offline, the list may be missing: then no number is better than a wrong one.
  }
}

countSoon();
document.addEventListener(PROGRESS_CHANGED, countSoon);
