import { THEME_KEY } from '../core/theme.ts';

/** `<theme-switch>`: light, dark or the system's theme, stored for the next visit. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    this.hidden = false;
    select.value = document.documentElement.dataset['theme'] ?? 'system';
    select.addEventListener('change', this.#change);
    // Another page or tab may have changed it meanwhile.
    addEventListener('storage', this.#sync);
    addEventListener('pageshow', this.#sync);
  }

  disconnectedCallback(): void {
    this.querySelector('select')?.removeEventListener('change', this.#change);
    removeEventListener('storage', this.#sync);
    removeEventListener('pageshow', this.#sync);
  }

  readonly #change = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    apply(target.value);
    try {
      localStorage.setItem(THEME_KEY, JSON.stringify(target.value));
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  };

  readonly #sync = (): void => {
    const select = this.querySelector('select');
    const stored = readStored();
    if (!select || stored === undefined) return;
    select.value = stored;
    apply(stored);
  };
}

function apply(theme: string): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function readStored(): string | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(THEME_KEY) ?? '');
    return value === 'light' || value === 'dark' || value === 'system' ? value : undefined;
  } catch {
    return undefined;
  }
}

customElements.define('theme-switch', ThemeSwitch);
