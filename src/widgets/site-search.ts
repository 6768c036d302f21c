import type { Found, Section } from './find-pages.ts';

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
    this.#setStatus(this.dataset['loading'] ?? '');
    try {
      const { find } = await import('./find-pages.ts');
      const found = await find(query);
      if (turn !== this.#newest) return;
      const { one = '', count = '', empty = '' } = this.dataset;
      const summary = found.length === 1 ? one : count.replace('{count}', String(found.length));
      this.#show(query, found.length === 0 ? empty.replace('{query}', query) : summary, found);
    } catch {
      if (turn === this.#newest) this.#show('', this.dataset['failed'] ?? '', []);
    }
  }

  #setStatus(message: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = message;
  }

  #show(query: string, message: string, found: readonly Found[]): void {
    this.#shown = query;
    this.#setStatus(message);
    this.querySelector('ol')?.replaceChildren(...found.map(resultItem));
  }

  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.search-results a')];
  }
}

function resultItem({ url, meta, excerpt, sub_results: parts }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const section = parts
    .filter((part) => part.url.includes('#'))
    .toSorted((a, b) => score(b) - score(a))[0];
  const link = document.createElement('a');
  link.href = section?.url ?? url;
  link.textContent = section?.title ?? meta.title ?? url;
  const where = document.createElement('div');
  where.className = 'where';
  where.textContent = meta.title ?? url;
  const text = document.createElement('p');
  // Pagefind escapes the page's text and adds only `<mark>`.
  text.innerHTML = section?.excerpt ?? excerpt;
  item.append(link, where, text);
  return item;
}

/** How well a section matches: the sum of the scores of its matches. */
function score({ weighted_locations: found }: Section): number {
  return found.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

customElements.define('site-search', SiteSearch);
