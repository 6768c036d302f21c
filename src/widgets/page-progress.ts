import { whenShown } from '../browser/when-shown.ts';
import { markOpened, markRead } from '../core/progress/updates.ts';
import { changeProgress } from './store.ts';

/** `<page-progress>`: records that a page was opened, and that it was read to the recap. */
class PageProgress extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    whenShown(this.#start);
    addEventListener('pageshow', this.#return);
  }

  readonly #start = (): void => {
    if (!this.isConnected) return;
    this.#recordOpened();
    const recap = this.querySelector('#recap');
    if (!recap) return;
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#observer?.disconnect();
      changeProgress((progress) => markRead(progress, this.#path, Date.now()));
    });
    this.#observer.observe(recap);
  };

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    removeEventListener('pageshow', this.#return);
  }

  get #path(): string {
    return this.dataset['path'] ?? location.pathname;
  }

  #recordOpened(): void {
    changeProgress((progress) => markOpened(progress, this.#path, Date.now()));
  }

  /** The back button may restore the page without running its scripts again. */
  readonly #return = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#recordOpened();
  };
}

customElements.define('page-progress', PageProgress);
