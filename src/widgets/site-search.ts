import { siteMessages } from '../browser/site-messages.ts';

const PAUSE_WHILE_TYPING = 120;

/**
 * `<site-search>`: a search box that shows results while the reader types. The search itself is
 * loaded on the first query.
 */
class SiteSearch extends HTMLElement {
  #newest = 0;
  /** The query of the results on the page. */
  #shown = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('input', this.#input);
    this.addEventListener('submit', this.#submit);
    this.addEventListener('keydown', this.#move);
    const query = new URLSearchParams(location.search).get('q');
    const box = this.querySelector('input');
    if (this.closest('dialog') || !box) return;
    box.value = query ?? '';
    box.focus();
    if (query) void this.#search(query);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.removeEventListener('input', this.#input);
    this.removeEventListener('submit', this.#submit);
    this.removeEventListener('keydown', this.#move);
  }

  get #query(): string {
    return this.querySelector('input')?.value.trim() ?? '';
  }

  readonly #input = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(this.#query), PAUSE_WHILE_TYPING);
  };

  /** Enter opens the first result for the current query. */
  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    clearTimeout(this.#timer);
    const query = this.#query;
    if (query !== this.#shown) await this.#search(query);
    if (query === this.#shown) this.#links()[0]?.click();
  };

  /** The arrow keys move between the box and the results. */
  readonly #move = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step === undefined) return;
    const stops = [this.querySelector('input'), ...this.#links()];
    const here = stops.findIndex((stop) => stop?.matches(':focus'));
    const next = stops[here + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  async #search(query: string): Promise<void> {
    const turn = ++this.#newest;
    // The query in the URL restores the results on return, and can be shared.
    const url = query === '' ? location.pathname : `?${new URLSearchParams({ q: query })}`;
    if (!this.closest('dialog')) history.replaceState(null, '', url);
    if (query === '') return this.#show(query, '', []);
    const messages = siteMessages().search;
    this.#setStatus(messages.loading);
    try {
      const { search } = await import('./search-results.ts');
      const { summary, items } = await search(query, messages);
      if (turn === this.#newest) this.#show(query, summary, items);
    } catch {
      if (turn === this.#newest) this.#show('', messages.failed, []);
    }
  }

  #setStatus(message: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = message;
  }

  #show(query: string, message: string, items: readonly HTMLLIElement[]): void {
    this.#shown = query;
    this.#setStatus(message);
    this.querySelector('ol')?.replaceChildren(...items);
  }

  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.search-results a')];
  }
}

customElements.define('site-search', SiteSearch);
