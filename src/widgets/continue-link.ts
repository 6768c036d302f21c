import { lastOpened, pageState } from '../core/progress.ts';
import { PROGRESS_CHANGED, readProgress } from './store.ts';

/** `<continue-link>`: turns "begin" into "continue where you left off" for who has begun. */
class ContinueLink extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener(PROGRESS_CHANGED, this.#show);
    this.#show();
  }

  disconnectedCallback(): void {
    document.removeEventListener(PROGRESS_CHANGED, this.#show);
  }

  readonly #show = (): void => {
    const link = this.querySelector('a');
    const paths = (this.dataset['paths'] ?? '').split(' ');
    const titles = (this.dataset['titles'] ?? '').split('\n');
    const progress = readProgress();
    const last = lastOpened(progress, paths);
    if (!link || last === undefined) return;
    const index = paths.indexOf(last);
    const next = paths[index + 1];
    const done = pageState(progress, last) === 'checked';
    const target = done && next !== undefined ? index + 1 : index;
    link.href = paths[target] ?? last;
    link.textContent = [this.dataset['continue'], titles[target]].filter(Boolean).join(': ');
  };
}

customElements.define('continue-link', ContinueLink);
