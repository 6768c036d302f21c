/** `<zoom-diagram>`: opens a diagram as large as the window. */
class ZoomDiagram extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', this.#open);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#open);
  }

  readonly #open = (): void => {
    const drawings = this.closest('figure')?.querySelectorAll('div > svg') ?? [];
    const shown = [...drawings].find((drawing) => drawing.getBoundingClientRect().width > 0);
    if (!shown) return;
    const dialog = document.createElement('dialog');
    dialog.className = 'enlarged';
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = document.body.dataset['close'] ?? '';
    close.addEventListener('click', () => dialog.close());
    dialog.append(close, shown.cloneNode(true));
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };
}

customElements.define('zoom-diagram', ZoomDiagram);
