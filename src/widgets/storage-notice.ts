import { hasQuarantined, PROGRESS_CHANGED, persistenceStatus, readProgress } from './store.ts';

/** Shows the words that stand ready on every page for what the reader has to know of the storage. */
function showNotices(): void {
  readProgress();
  const isTrue = { quarantined: hasQuarantined(), newer: persistenceStatus() === 'newer' };
  for (const [name, shown] of Object.entries(isTrue)) {
    const notice = document.querySelector<HTMLElement>(`[data-notice="${name}"]`);
    if (notice) notice.hidden = !shown;
  }
}

showNotices();
document.addEventListener(PROGRESS_CHANGED, showNotices);
