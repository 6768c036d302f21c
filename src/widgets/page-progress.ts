import { openPage, readPage } from '../core/progress/updates.ts';
import { changeProgress } from './store.ts';

/** `<page-progress>`: notes that a page was opened, and that its text was read to the recap. */
class PageProgress extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    this.#noteOpened();
    addEventListener('pageshow', this.#return);
    const recap = this.querySelector('#recap');
    if (!recap) return;
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#observer?.disconnect();
      changeProgress((progress) => readPage(progress, this.#path, Date.now()));
    });
    this.#observer.observe(recap);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    removeEventListener('pageshow', this.#return);
  }

  get #path(): string {
    return this.dataset['path'] ?? location.pathname;
  }

  #noteOpened(): void {
    changeProgress((progress) => openPage(progress, this.#path, Date.now()));
  }

  /** The back button may bring the page without running it anew. */
  readonly #return = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#noteOpened();
  };
}

customElements.define('page-progress', PageProgress);
