import { hasQuarantined, PROGRESS_CHANGED, persistenceStatus, readProgress } from './store.ts';

/** Shows the notices about storage problems that every page contains. */
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
