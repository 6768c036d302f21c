import { headingFit, queries } from '../core/search.ts';

/** The part of Pagefind's interface in use: https://pagefind.app/docs/api/ */
interface Pagefind {
  search(query: string): Promise<{ results: Result[] }>;
}

interface Result {
  id: string;
  /** How often and where the page has the words. */
  score: number;
  data(): Promise<Found>;
}

interface Found {
  url: string;
  /** HTML: the text with `<mark>` around what was found. */
  excerpt: string;
  meta: { title?: string };
  sub_results: Section[];
}

/** A page's part below one heading. */
interface Section {
  title: string;
  url: string;
  excerpt: string;
  weighted_locations: { balanced_score: number }[];
}

const MOST_RESULTS = 12;
const PAUSE_WHILE_TYPING = 120;

/** `<site-search>`: a box and the pages it finds while one types. */
class SiteSearch extends HTMLElement {
  #newest = 0;
  /** What the results on the page were found for. */
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

  /** Enter goes to the first result for what is in the box now. */
  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    clearTimeout(this.#timer);
    const query = this.#query;
    if (query !== this.#shown) await this.#search(query);
    if (query === this.#shown) this.#links()[0]?.click();
  };

  /** The arrow keys go from the box to the results and back. */
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
    // So that the page comes back with its results, and its address can be passed on.
    const address = query === '' ? location.pathname : `?${new URLSearchParams({ q: query })}`;
    if (!this.closest('dialog')) history.replaceState(null, '', address);
    if (query === '') return this.#show(query, '', []);
    this.#say(this.dataset['loading'] ?? '');
    try {
      const found = await find(query);
      if (turn !== this.#newest) return;
      const { one = '', count = '', empty = '' } = this.dataset;
      const many = found.length === 1 ? one : count.replace('{count}', String(found.length));
      this.#show(query, found.length === 0 ? empty.replace('{query}', query) : many, found);
    } catch {
      if (turn === this.#newest) this.#show('', this.dataset['failed'] ?? '', []);
    }
  }

  #say(words: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = words;
  }

  #show(query: string, words: string, found: readonly Found[]): void {
    this.#shown = query;
    this.#say(words);
    this.querySelector('ol')?.replaceChildren(...found.map(resultItem));
  }

  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.search-results a')];
  }
}

async function find(query: string): Promise<Found[]> {
  const address = '/pagefind/pagefind.js';
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  const seen = new Set<string>();
  const found: Found[] = [];
  for (const wording of queries(query)) {
    const { results } = await pagefind.search(wording);
    const fresh = results.filter(({ id }) => !seen.has(id)).slice(0, MOST_RESULTS - found.length);
    for (const { id } of fresh) seen.add(id);
    found.push(...(await ranked(wording, fresh)));
  }
  return found;
}

/** Pages, best first: one with a section that is about the query before those that mention its words. */
async function ranked(query: string, results: readonly Result[]): Promise<Found[]> {
  const pages = await Promise.all(
    results.map(async ({ score, data }) => {
      const page = await data();
      const headings = page.sub_results.map(({ title }) => title);
      return { page, fit: score * (1 + headingFit(query, headings)) };
    }),
  );
  return pages.toSorted((a, b) => b.fit - a.fit).map(({ page }) => page);
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
  // Pagefind escapes the page's text and adds only its marks.
  text.innerHTML = section?.excerpt ?? excerpt;
  item.append(link, where, text);
  return item;
}

/** How well a section fits: the sum over the words found in it. */
function score({ weighted_locations: found }: Section): number {
  return found.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

customElements.define('site-search', SiteSearch);
