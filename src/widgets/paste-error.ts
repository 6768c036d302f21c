import { keepDraft } from '../browser/drafts.ts';
import { requireIsland } from '../browser/read-island.ts';
import { rankEntries } from '../core/explain.ts';
import type { FailureEntry } from '../core/failure-entries.ts';
import { fill } from '../core/fill.ts';
import { EXPLAIN_MESSAGES, type ExplainMessages } from '../core/islands/paste-error.ts';

/** The number of explanations shown at most. */
const MAX_RESULTS = 3;

let loading: Promise<readonly FailureEntry[]> | undefined;

/**
 * Loads the errors that the lessons explain, once, on the first search.
 *
 * @throws Error if they can't be loaded
 */
function loadEntries(): Promise<readonly FailureEntry[]> {
  loading ??= fetch('/errors.json').then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** `<paste-error>`: finds explanations for an error message, which never leaves the page. */
class PasteError extends HTMLElement {
  readonly #messages = requireIsland<ExplainMessages>(EXPLAIN_MESSAGES);
  #connection = new AbortController();

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    const box = this.querySelector('textarea');
    if (box) keepDraft(box, 'message');
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const submit = (event: Event): void => {
      event.preventDefault();
      void this.#find();
    };
    form.addEventListener('submit', submit, { signal });
    // A pasted message is complete, so there is no need to press the button.
    form.addEventListener('click', this.#trySample, { signal });
    form.addEventListener('paste', () => setTimeout(() => void this.#find()), { signal });
  }

  disconnectedCallback(): void {
    this.#connection.abort();
  }

  readonly #trySample = ({ target }: Event): void => {
    const box = this.querySelector('textarea');
    const sample = target instanceof HTMLElement ? target.dataset['sample'] : undefined;
    if (!box || sample === undefined) return;
    box.value = sample;
    // As if it had been typed, for whoever keeps what is.
    box.dispatchEvent(new Event('input'));
    void this.#find();
  };

  async #find(): Promise<void> {
    const box = this.querySelector('textarea');
    const message = box?.value ?? '';
    const isEmpty = message.trim() === '';
    if (box) box.ariaInvalid = isEmpty ? 'true' : null;
    if (isEmpty) {
      box?.focus();
      return this.#show(this.#messages.empty, []);
    }
    try {
      const found = rankEntries(message, await loadEntries()).slice(0, MAX_RESULTS);
      const results = found.flatMap(({ entry }) =>
        entry.sections.map((section) => ({ entry, section })),
      );
      this.#show(this.#summary(results.length), results);
    } catch {
      this.#show(this.#messages.failed, []);
    }
  }

  #summary(count: number): string {
    const { none, one, many } = this.#messages;
    if (count === 0) return none;
    return count === 1 ? one : fill(many, { count });
  }

  #show(
    message: string,
    results: readonly { entry: FailureEntry; section: FailureEntry['sections'][number] }[],
  ): void {
    const status = this.querySelector('.message');
    if (status) status.textContent = message;
    const items = results.map(({ entry, section }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = section.url;
      link.textContent = `${section.heading} (${section.page})`;
      const title = document.createElement('code');
      title.translate = false;
      title.textContent = entry.title;
      item.append(link, title);
      return item;
    });
    this.querySelector('ol')?.replaceChildren(...items);
  }
}

customElements.define('paste-error', PasteError);
