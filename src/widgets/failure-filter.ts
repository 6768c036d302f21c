/** `<failure-filter>`: shows only the errors whose code or message has the typed words. */
class FailureFilter extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('input', this.#filter);
    // An address such as `/errors/#E0277` means the group, which is closed.
    addEventListener('hashchange', this.#open);
    this.#open();
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.#filter);
    removeEventListener('hashchange', this.#open);
  }

  readonly #open = (): void => {
    const group = document.getElementById(location.hash.slice(1));
    if (group instanceof HTMLDetailsElement) group.open = true;
  };

  readonly #filter = (): void => {
    const typed = this.querySelector('input')?.value ?? '';
    const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const group of document.querySelectorAll<HTMLDetailsElement>('details.failures')) {
      const code = group.id.toLowerCase();
      let found = 0;
      for (const item of group.querySelectorAll<HTMLElement>('li')) {
        const text = `${code} ${item.textContent.toLowerCase()}`;
        item.hidden = !words.every((word) => text.includes(word));
        if (!item.hidden) found += 1;
      }
      group.hidden = found === 0;
      group.open = words.length > 0 && found > 0;
      shown += found;
    }
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = words.length === 0 ? '' : String(shown);
  };
}

customElements.define('failure-filter', FailureFilter);
