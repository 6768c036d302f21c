import { queries } from '../core/search.ts';

/** The part of Pagefind's interface in use: https://pagefind.app/docs/api/ */
interface Pagefind {
  search(query: string): Promise<{ results: { id: string; data(): Promise<Found> }[] }>;
}

interface Found {
  url: string;
  /** HTML: the text with `<mark>` around what was found. */
  excerpt: string;
  meta: { title?: string };
  sub_results: { title: string; url: string; excerpt: string }[];
}

const MOST_RESULTS = 12;
const PAUSE_WHILE_TYPING = 120;

/** `<site-search>`: a box and the pages it finds while one types. */
class SiteSearch extends HTMLElement {
  #newest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.addEventListener('input', this.#input);
    this.addEventListener('submit', this.#submit);
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
  }

  readonly #input = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => void this.#search(this.querySelector('input')?.value ?? ''),
      PAUSE_WHILE_TYPING,
    );
  };

  /** Enter goes to the first result, once there is one. */
  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const first = this.querySelector<HTMLAnchorElement>('.search-results a');
    if (first) first.click();
    else void this.#search(this.querySelector('input')?.value ?? '');
  };

  async #search(text: string): Promise<void> {
    const turn = ++this.#newest;
    const query = text.trim();
    if (query === '') return this.#show('', []);
    this.#say(this.dataset['loading'] ?? '');
    try {
      const found = await find(query);
      if (turn !== this.#newest) return;
      const { one = '', count = '', empty = '' } = this.dataset;
      const many = found.length === 1 ? one : count.replace('{count}', String(found.length));
      this.#show(found.length === 0 ? empty.replace('{query}', query) : many, found);
    } catch {
      if (turn === this.#newest) this.#show(this.dataset['failed'] ?? '', []);
    }
  }

  #say(words: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = words;
  }

  #show(words: string, found: readonly Found[]): void {
    this.#say(words);
    this.querySelector('ol')?.replaceChildren(...found.map(resultItem));
  }
}

async function find(query: string): Promise<Found[]> {
  const address = '/pagefind/pagefind.js';
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  const seen = new Set<string>();
  const found: Found[] = [];
  for (const wording of queries(query)) {
    const { results } = await pagefind.search(wording);
    for (const result of results) {
      if (found.length >= MOST_RESULTS || seen.has(result.id)) continue;
      seen.add(result.id);
      found.push(await result.data());
    }
  }
  return found;
}

function resultItem({ url, meta, excerpt, sub_results: parts }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const section = parts.find((part) => part.url.includes('#'));
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

customElements.define('site-search', SiteSearch);
