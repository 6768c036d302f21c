import { lastOpened, pageState, standing } from '../core/progress/ask.ts';
import type { PageState, Progress } from '../core/progress/progress.ts';
import { PROGRESS_CHANGED, readProgress } from './store.ts';

/** Where the page's body keeps the words for a state. */
const NAMES: Readonly<Record<PageState, string>> = {
  unread: 'stateUnread',
  begun: 'stateBegun',
  read: 'stateRead',
  checked: 'stateChecked',
};

/** Shows on every phase line how far the reader is with each page, and with all of them. */
function showStates(): void {
  const progress = readProgress();
  for (const line of document.querySelectorAll('.phase-line')) {
    const stations = [...line.querySelectorAll<HTMLElement>('[data-page]')];
    const paths = stations.map(({ dataset }) => dataset['page'] ?? '');
    const last = lastOpened(progress, paths);
    stations.forEach((station, index) => {
      const path = paths[index] ?? '';
      showState(station, progress, path);
      const left = station.querySelector<HTMLElement>('[data-left-off]');
      if (left) left.hidden = path !== last;
    });
    const { checked, right, total } = standing(progress, paths);
    const sums = [
      checked > 0 && say('sum', { checked, count: paths.length }),
      total > 0 && say('sumScore', { right, total }),
    ];
    const sum = line.querySelector('[data-sum]');
    if (sum) sum.textContent = sums.filter(Boolean).join(' · ');
  }
}

function showState(station: HTMLElement, progress: Progress, path: string): void {
  const state = pageState(progress, path);
  const score = progress.pages[path]?.score;
  station.dataset['state'] = state;
  const words = station.querySelector('[data-state-words]');
  if (!words) return;
  const name = say(NAMES[state], {});
  const isScored = state === 'checked' && score;
  words.textContent = isScored ? `${name}, ${say('score', { ...score })}` : name;
}

function say(name: string, values: Readonly<Record<string, number>>): string {
  const words = document.body.dataset[name] ?? '';
  return words.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key]));
}

showStates();
document.addEventListener(PROGRESS_CHANGED, showStates);
