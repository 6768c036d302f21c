import { explain } from '../core/explain.ts';
import type { FailureEntry } from '../core/failure-entries.ts';

/** As many explanations as one reads. */
const MOST = 3;

let loading: Promise<readonly FailureEntry[]> | undefined;

/**
 * What the lessons explain: loaded once, when somebody first asks.
 *
 * @throws where it can't be loaded
 */
function entries(): Promise<readonly FailureEntry[]> {
  loading ??= fetch('/errors.json').then((reply) => {
    if (!reply.ok) throw new Error(String(reply.status));
    return reply.json();
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** `<paste-error>`: finds what explains a message. The message stays in the page. */
class PasteError extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#find();
    });
    // Who pastes has the whole message there: no need to press a button.
    form.addEventListener('paste', () => setTimeout(() => void this.#find()));
  }

  async #find(): Promise<void> {
    const message = this.querySelector('textarea')?.value ?? '';
    if (message.trim() === '') return this.#show('', []);
    try {
      const found = explain(message, await entries()).slice(0, MOST);
      const places = found.flatMap(({ entry }) => entry.places.map((place) => ({ entry, place })));
      const { found: many = '', foundOne = '', none = '' } = this.dataset;
      const said = places.length === 1 ? foundOne : many.replace('{count}', String(places.length));
      this.#show(places.length === 0 ? none : said, places);
    } catch {
      this.#show(this.dataset['failed'] ?? '', []);
    }
  }

  #show(
    said: string,
    places: readonly { entry: FailureEntry; place: FailureEntry['places'][number] }[],
  ): void {
    const status = this.querySelector('.said');
    if (status) status.textContent = said;
    const items = places.map(({ entry, place }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = place.address;
      link.textContent = `${place.heading} (${place.page})`;
      const title = document.createElement('code');
      title.textContent = entry.title;
      item.append(link, title);
      return item;
    });
    this.querySelector('ol')?.replaceChildren(...items);
  }
}

customElements.define('paste-error', PasteError);
