import { type PageState, pageState } from '../core/progress.ts';
import { PROGRESS_CHANGED, readProgress } from './store.ts';

/** Where the page's body keeps the words for a state. */
const NAMES: Readonly<Record<PageState, string>> = {
  unread: 'stateUnread',
  begun: 'stateBegun',
  read: 'stateRead',
  checked: 'stateChecked',
};

/** Shows on every station of a phase line how far the reader is with its page. */
function showStates(): void {
  const progress = readProgress();
  const { dataset } = document.body;
  for (const station of document.querySelectorAll<HTMLElement>('[data-page]')) {
    const state = pageState(progress, station.dataset['page'] ?? '');
    station.dataset['state'] = state;
    const words = station.querySelector('[data-state-words]');
    if (words) words.textContent = dataset[NAMES[state]] ?? '';
  }
}

showStates();
document.addEventListener(PROGRESS_CHANGED, showStates);
