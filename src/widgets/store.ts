import { noProgress, type Progress, parseProgress, STORAGE_KEY } from '../core/progress.ts';

let memory: Progress = noProgress;
let kept = true;

/** A message on `document` whenever progress has changed, in this tab or in another. */
export const PROGRESS_CHANGED = 'progress-changed';

/** Whether what the reader does is still there after a reload. */
export function isKept(): boolean {
  return kept;
}

/**
 * The reader's progress. Where the browser keeps nothing, has no room left, or holds a value of
 * another version of this site, it is what was done since the page was opened.
 */
export function readProgress(): Progress {
  const stored = readStored();
  if (stored === 'foreign' || stored === 'forbidden') kept = false;
  else if (kept) memory = stored === 'empty' ? noProgress : stored;
  return memory;
}

/** Changes the progress; a value that this version can't read is never written over. */
export function changeProgress(change: (progress: Progress) => Progress): void {
  memory = change(readProgress());
  if (readStored() !== 'foreign') {
    try {
      localStorage.setItem(STORAGE_KEY, JSON.stringify(memory));
      kept = true;
    } catch {
      kept = false;
    }
  }
  announce();
}

function readStored(): Progress | 'empty' | 'foreign' | 'forbidden' {
  try {
    const text = localStorage.getItem(STORAGE_KEY);
    return text === null ? 'empty' : (parseProgress(text) ?? 'foreign');
  } catch {
    return 'forbidden';
  }
}

function announce(): void {
  document.dispatchEvent(new Event(PROGRESS_CHANGED));
}

addEventListener('storage', ({ key }) => {
  if (key === STORAGE_KEY || key === null) announce();
});
// A page that comes back by the back button shows what was done since.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) announce();
});
