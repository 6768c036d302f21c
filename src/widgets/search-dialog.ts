import { isTyped, pressedKey, shortcutOf } from '../browser/keys.ts';
import { loadSearch } from './load-search.ts';

/** The first signs of a search: a pointer that comes to the button, or a finger on it. */
const SIGNS = ['pointerover', 'pointerdown'] as const;

/** `<search-dialog>`: the search dialog, opened by its button, `/` or Ctrl-K. */
class SearchDialog extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', this.#click);
    for (const sign of SIGNS) this.addEventListener(sign, this.#prepare, { passive: true });
    document.addEventListener('keydown', this.#key);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#click);
    for (const sign of SIGNS) this.removeEventListener(sign, this.#prepare);
    document.removeEventListener('keydown', this.#key);
  }

  readonly #prepare = (): void => {
    loadSearch().catch(() => {
      // A search says what failed.
    });
  };

  #open(): void {
    const dialog = this.querySelector('dialog');
    if (!dialog || dialog.open) return;
    dialog.showModal();
    dialog.querySelector('input')?.select();
  }

  readonly #click = ({ target }: Event): void => {
    const dialog = this.querySelector('dialog');
    if (!(target instanceof Element)) return;
    // The target is the dialog itself only for a click on its backdrop.
    if (target === dialog || target.closest('button[data-close], a')) dialog?.close();
    else if (target.closest('button')?.parentElement === this) this.#open();
  };

  readonly #key = (event: KeyboardEvent): void => {
    const dialog = this.querySelector('dialog');
    // By default, Escape would only empty the search box.
    if (pressedKey(event) === 'Escape' && dialog?.open) {
      event.preventDefault();
      dialog.close();
      return;
    }
    const isControlled = (event.ctrlKey || event.metaKey) && !isTyped(event);
    const opens = isControlled
      ? pressedKey(event).toLowerCase() === 'k'
      : shortcutOf(event) === '/';
    if (!opens) return;
    event.preventDefault();
    this.#open();
  };
}

customElements.define('search-dialog', SearchDialog);
