const KEY = 'from-zero-theme';

/** `<theme-switch>`: light, dark or as the system, kept for the next visit. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    this.hidden = false;
    select.value = document.documentElement.dataset['theme'] ?? 'system';
    select.addEventListener('change', this.#change);
  }

  disconnectedCallback(): void {
    this.querySelector('select')?.removeEventListener('change', this.#change);
  }

  readonly #change = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { value } = target;
    if (value === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = value;
    try {
      localStorage.setItem(KEY, JSON.stringify(value));
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  };
}

customElements.define('theme-switch', ThemeSwitch);
