import { requireIsland } from '../browser/read-island.ts';
import { fill } from '../core/fill.ts';
import { STANDING_MESSAGES, type StandingMessages } from '../core/islands/standing.ts';
import { lastOpened, summarizeProgress } from '../core/progress/selectors.ts';
import { PROGRESS_CHANGED, readProgress } from './store.ts';

/** `<reader-standing>`: for readers who have started, what they have done, and the way to review. */
class ReaderStanding extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener(PROGRESS_CHANGED, this.#show);
    this.#show();
  }

  disconnectedCallback(): void {
    document.removeEventListener(PROGRESS_CHANGED, this.#show);
  }

  readonly #show = (): void => {
    const link = this.querySelector('a');
    const line = this.querySelector('p');
    const paths = (this.dataset['paths'] ?? '').split(' ');
    const progress = readProgress();
    if (!link || !line || lastOpened(progress, paths) === undefined) return;
    const { standing, review } = requireIsland<StandingMessages>(STANDING_MESSAGES);
    const { checked, right, total } = summarizeProgress(progress, paths);
    line.textContent = fill(standing, { checked, count: paths.length, right, total });
    if (link.hash === '') return;
    const due = document.createElement('span');
    due.className = 'due';
    due.dataset['due'] = '';
    due.hidden = true;
    link.href = '/review/';
    link.replaceChildren(`${review} `, due);
  };
}

customElements.define('reader-standing', ReaderStanding);
