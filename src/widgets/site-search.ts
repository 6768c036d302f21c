import { siteMessages } from '../browser/site-messages.ts';
import { loadSearch } from './load-search.ts';
import type { SearchBox } from './search-box.ts';

const EVENTS = ['focusin', 'input', 'keydown', 'submit'] as const;

/**
 * `<site-search>`: a search box that shows results while the reader types. The script that does
 * this is loaded when the box gets the focus, and then gets the events since.
 */
class SiteSearch extends HTMLElement {
  #box: SearchBox | undefined;

  connectedCallback(): void {
    this.hidden = false;
    for (const name of EVENTS) this.addEventListener(name, this.#handle);
    const input = this.querySelector('input');
    if (this.closest('dialog') || !input) return;
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    input.focus();
    // A page in the background gets no focus.
    if (!document.hasFocus()) void this.#handle(new FocusEvent('focusin'));
  }

  disconnectedCallback(): void {
    for (const name of EVENTS) this.removeEventListener(name, this.#handle);
  }

  readonly #handle = async (event: Event): Promise<void> => {
    if (event.type === 'submit') event.preventDefault();
    try {
      if (!this.#box) {
        const { SearchBox } = await loadSearch();
        this.#box ??= new SearchBox(this);
      }
      this.#box.handle(event);
    } catch {
      const status = this.querySelector('[role=status]');
      if (status) status.textContent = siteMessages().search.failed;
    }
  };
}

customElements.define('site-search', SiteSearch);
