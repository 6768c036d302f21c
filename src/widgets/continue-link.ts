import { requireIsland } from '../browser/read-island.ts';
import { fill } from '../core/fill.ts';
import { CONTINUE_MESSAGES, type ContinueMessages } from '../core/islands/continue-link.ts';
import { lastOpened, pageState } from '../core/progress/selectors.ts';
import { PROGRESS_CHANGED, readProgress } from './store.ts';

/** `<continue-link>`: becomes "Continue where you left off" for readers who have started. */
class ContinueLink extends HTMLElement {
  /** The link for readers who have not started. */
  #begin: { readonly href: string; readonly text: string } | undefined;

  connectedCallback(): void {
    document.addEventListener(PROGRESS_CHANGED, this.#show);
    this.#show();
  }

  disconnectedCallback(): void {
    document.removeEventListener(PROGRESS_CHANGED, this.#show);
  }

  readonly #show = (): void => {
    const link = this.querySelector('a');
    if (!link) return;
    this.#begin ??= { href: link.getAttribute('href') ?? '', text: link.textContent };
    const { href, text } = this.#target() ?? this.#begin;
    link.href = href;
    link.textContent = text;
  };

  #target(): { readonly href: string; readonly text: string } | undefined {
    const paths = (this.dataset['paths'] ?? '').split(' ');
    const progress = readProgress();
    const last = lastOpened(progress, paths);
    if (last === undefined) return undefined;
    const index = paths.indexOf(last);
    const isDone = pageState(progress, last) === 'checked' && paths[index + 1] !== undefined;
    const target = isDone ? index + 1 : index;
    return { href: paths[target] ?? last, text: this.#text(target) };
  }

  #text(target: number): string {
    const { unnamed, named } = requireIsland<ContinueMessages>(CONTINUE_MESSAGES);
    const title = this.dataset['titles']?.split('\n')[target];
    return title === undefined ? unnamed : fill(named, { title });
  }
}

customElements.define('continue-link', ContinueLink);
