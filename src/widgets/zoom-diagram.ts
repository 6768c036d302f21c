import { siteMessages } from '../browser/site-messages.ts';

/** `<zoom-diagram>`: opens a diagram in a dialog as large as the window. */
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
    dialog.setAttribute('aria-label', shown.querySelector('title')?.textContent ?? '');
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = siteMessages().close;
    close.addEventListener('click', () => dialog.close());
    dialog.append(close, copyOf(shown));
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };
}

/** Copies a drawing without its ids, so that references to them keep pointing to the original. */
function copyOf(drawing: Element): Node {
  const copy = drawing.cloneNode(true);
  if (copy instanceof Element) {
    for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  }
  return copy;
}

customElements.define('zoom-diagram', ZoomDiagram);
