import { openPage, readPage } from '../core/progress.ts';
import { changeProgress } from './store.ts';

/** `<page-progress>`: notes that a page was opened, and that its text was read to the recap. */
class PageProgress extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const path = this.dataset['path'];
    if (path === undefined) return;
    changeProgress((progress) => openPage(progress, path, Date.now()));
    const recap = this.querySelector('#recap');
    if (!recap) return;
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#observer?.disconnect();
      changeProgress((progress) => readPage(progress, path, Date.now()));
    });
    this.#observer.observe(recap);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}

customElements.define('page-progress', PageProgress);
