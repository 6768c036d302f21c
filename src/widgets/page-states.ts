import type { PageState, Progress } from '../core/progress/progress.ts';
import { lastOpened, pageState, summarizeProgress } from '../core/progress/selectors.ts';
import { PROGRESS_CHANGED, readProgress } from './store.ts';

/** Where the page's body keeps the name of a state. */
const NAMES: Readonly<Record<PageState, string>> = {
  unread: 'stateUnread',
  begun: 'stateBegun',
  read: 'stateRead',
  checked: 'stateChecked',
};

/** Shows in every list of pages how far the reader is with each page, and with all of them. */
function showStates(): void {
  const progress = readProgress();
  for (const list of document.querySelectorAll('[data-pages]')) {
    const stations = [...list.querySelectorAll<HTMLElement>('[data-page]')];
    const paths = stations.map(({ dataset }) => dataset['page'] ?? '');
    const last = lastOpened(progress, paths);
    stations.forEach((station, index) => {
      const path = paths[index] ?? '';
      showState(station, progress, path);
      const left = station.querySelector<HTMLElement>('[data-left-off]');
      if (left) left.hidden = path !== last;
    });
    const { checked, right, total } = summarizeProgress(progress, paths);
    const sums = [
      checked > 0 && message('sum', { checked, count: paths.length }),
      total > 0 && message('sumScore', { right, total }),
    ];
    const sum = list.querySelector('[data-sum]');
    if (sum) sum.textContent = sums.filter(Boolean).join(' · ');
  }
}

function showState(station: HTMLElement, progress: Progress, path: string): void {
  const state = pageState(progress, path);
  const score = progress.pages[path]?.score;
  station.dataset['state'] = state;
  const label = station.querySelector('[data-state-name]');
  if (!label) return;
  const name = message(NAMES[state], {});
  const isScored = state === 'checked' && score;
  label.textContent = isScored ? `${name}, ${message('score', { ...score })}` : name;
}

function message(name: string, values: Readonly<Record<string, number>>): string {
  const text = document.body.dataset[name] ?? '';
  return text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key]));
}

showStates();
document.addEventListener(PROGRESS_CHANGED, showStates);
