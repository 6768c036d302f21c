import { siteMessages } from '../browser/site-messages.ts';
import { fill } from '../core/fill.ts';
import type { SiteMessages } from '../core/islands/site.ts';
import type { Progress } from '../core/progress/progress.ts';
import { describeScores, pageScores } from '../core/progress/scores.ts';
import { lastOpened, pageState, summarizeProgress } from '../core/progress/selectors.ts';
import { PROGRESS_CHANGED, readProgress } from './store.ts';

/** Shows the reader's progress in every list of pages: for each page, and in total. */
function showStates(): void {
  const progress = readProgress();
  const messages = siteMessages();
  for (const list of document.querySelectorAll('[data-pages]')) {
    const items = [...list.querySelectorAll<HTMLElement>('[data-page]')];
    const paths = items.map(({ dataset }) => dataset['page'] ?? '');
    const last = lastOpened(progress, paths);
    items.forEach((item, index) => {
      const path = paths[index] ?? '';
      showState(item, progress, path, messages);
      const leftOff = item.querySelector<HTMLElement>('[data-left-off]');
      if (leftOff) leftOff.hidden = path !== last;
    });
    const { checked, right, total } = summarizeProgress(progress, paths);
    const sums = [
      checked > 0 && fill(messages.sum.checked, { checked, count: paths.length }),
      total > 0 && fill(messages.sum.right, { right, total }),
    ];
    const sum = list.querySelector('[data-sum]');
    if (sum) sum.textContent = sums.filter(Boolean).join(' · ');
  }
}

function showState(
  item: HTMLElement,
  progress: Progress,
  path: string,
  messages: SiteMessages,
): void {
  const state = pageState(progress, path);
  const scores = describeScores(pageScores(progress, path), messages.scores);
  item.dataset['state'] = state;
  const label = item.querySelector('[data-state-name]');
  if (!label) return;
  const name = messages.states[state];
  label.textContent = state === 'checked' && scores !== '' ? `${name}, ${scores}` : name;
  item.title = state === 'unread' ? '' : label.textContent;
}

showStates();
document.addEventListener(PROGRESS_CHANGED, showStates);
