import type { PageState, Progress } from '../core/progress/progress.ts';
import { lastOpened, pageState, summarizeProgress } from '../core/progress/selectors.ts';
import { PROGRESS_CHANGED, readProgress } from './store.ts';

/** The data attribute of the body with the name of each state. */
const NAMES: Readonly<Record<PageState, string>> = {
  unread: 'stateUnread',
  begun: 'stateBegun',
  read: 'stateRead',
  checked: 'stateChecked',
};

/** Shows the reader's progress in every list of pages: for each page, and in total. */
function showStates(): void {
  const progress = readProgress();
  for (const list of document.querySelectorAll('[data-pages]')) {
    const items = [...list.querySelectorAll<HTMLElement>('[data-page]')];
    const paths = items.map(({ dataset }) => dataset['page'] ?? '');
    const last = lastOpened(progress, paths);
    items.forEach((item, index) => {
      const path = paths[index] ?? '';
      showState(item, progress, path);
      const leftOff = item.querySelector<HTMLElement>('[data-left-off]');
      if (leftOff) leftOff.hidden = path !== last;
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

function showState(item: HTMLElement, progress: Progress, path: string): void {
  const state = pageState(progress, path);
  const score = progress.pages[path]?.score;
  item.dataset['state'] = state;
  const label = item.querySelector('[data-state-name]');
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
