import { pressedKey } from '../browser/keys.ts';
import { siteMessages } from '../browser/site-messages.ts';
import styles from '../styles/search-results.css?url';
import { recentItems } from './recent-pages.ts';
import { searchData } from './search-index.ts';
import { type SearchResults, search } from './search-results.ts';
import { shortcutSwitch } from './shortcut-switch.ts';

export { openIndex } from './search-index.ts';

/** In milliseconds: shorter than the time between two keys, so that each shows its results. */
const PAUSE_WHILE_TYPING = 50;

/** What `<site-search>` does: it shows results, and while its box is empty, the pages opened last. */
export class SearchBox {
  readonly #element: HTMLElement;
  #newest = 0;
  /** The query of the results on the page; undefined if there are none. */
  #shown: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
    void this.#addSwitch();
    void loadStyles();
  }

  async #addSwitch(): Promise<void> {
    const data = await searchData().catch(() => undefined);
    if (data) this.#element.append(shortcutSwitch(data.messages.shortcuts));
  }

  /** Handles an event of the element. */
  handle(event: Event): void {
    if (event.type === 'input') this.#input();
    else if (event.type === 'submit') void this.#submit();
    else if (event instanceof FocusEvent) this.#begin(event);
    else if (event instanceof KeyboardEvent) this.#move(event);
  }

  get #query(): string {
    return this.#element.querySelector('input')?.value.trim() ?? '';
  }

  get #status(): Element | null {
    return this.#element.querySelector('[role=status]');
  }

  get #links(): readonly HTMLAnchorElement[] {
    return [...this.#element.querySelectorAll<HTMLAnchorElement>('.search-results a')];
  }

  /** The focus has come from elsewhere. */
  #begin({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && this.#element.contains(relatedTarget)) return;
    if (this.#query === '' || this.#query !== this.#shown) void this.#search(this.#query);
  }

  #input(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(this.#query), PAUSE_WHILE_TYPING);
  }

  /** Enter opens the first result for the current query. */
  async #submit(): Promise<void> {
    clearTimeout(this.#timer);
    const query = this.#query;
    if (query !== this.#shown) await this.#search(query);
    if (query === this.#shown) this.#links[0]?.click();
  }

  /** The arrow keys move between the box and the results. */
  #move(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[pressedKey(event)];
    if (step === undefined) return;
    const stops = [this.#element.querySelector('input'), ...this.#links];
    const here = stops.findIndex((stop) => stop?.matches(':focus'));
    const next = stops[here + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  async #search(query: string): Promise<void> {
    const turn = ++this.#newest;
    // The query in the URL restores the results on return, and can be shared.
    const url = query === '' ? location.pathname : `?${new URLSearchParams({ q: query })}`;
    if (!this.#element.closest('dialog')) history.replaceState(null, '', url);
    const messages = siteMessages().search;
    if (query === '') this.#show({ summary: '', items: [] });
    else this.#say(messages.loading);
    const [results] = await Promise.all([this.#find(query), loadStyles()]);
    if (turn !== this.#newest) return;
    this.#shown = results && query;
    this.#show(results ?? { summary: messages.failed, items: [] });
    results?.showExcerpts?.();
  }

  /** What a query finds; for an empty one, the pages opened last. Undefined if that fails. */
  async #find(query: string): Promise<SearchResults | undefined> {
    if (query !== '') return search(query).catch(() => undefined);
    const data = await searchData().catch(() => undefined);
    const items = await recentItems().catch(() => []);
    return { summary: data?.messages.hint ?? '', items };
  }

  #show({ summary, items }: SearchResults): void {
    this.#say(summary);
    this.#element.querySelector('ol')?.replaceChildren(...items);
  }

  #say(message: string): void {
    if (this.#status) this.#status.textContent = message;
  }
}

let styled: Promise<void> | undefined;

/** Loads the styles of results, once; without them results are still results. */
function loadStyles(): Promise<void> {
  styled ??= new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = styles;
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => done());
    document.head.append(link);
  });
  return styled;
}
