import { siteMessages } from '../browser/site-messages.ts';
import { nameOf } from './block-names.ts';

/** `<copy-button>`: copies its `data-text`, or else the sample of its figure. */
class CopyButton extends HTMLElement {
  #label = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Announces the button's message to screen readers. */
  readonly #status = document.createElement('span');

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button || !('clipboard' in navigator)) return;
    this.#label = button.textContent;
    const block = this.closest('figure, .exchange > div')?.querySelector('pre');
    if (block) button.setAttribute('aria-label', `${this.#label}: ${nameOf(block)}`);
    this.#status.className = 'visually-hidden';
    this.#status.role = 'status';
    this.append(this.#status);
    this.hidden = false;
    this.addEventListener('click', this.#copy);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.removeEventListener('click', this.#copy);
  }

  readonly #copy = async (): Promise<void> => {
    const text = this.dataset['text'] ?? sampleText(this.closest('figure'));
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    const { done, failed } = siteMessages().copy;
    this.#showMessage(isCopied ? done : failed);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#showMessage(''), 1500);
  };

  #showMessage(message: string): void {
    const button = this.querySelector('button');
    if (button) button.textContent = message || this.#label;
    this.#status.textContent = message;
  }
}

/** The text of a sample, without the lines that a diff shows as removed. */
function sampleText(figure: Element | null): string {
  const code = figure?.querySelector('pre code')?.cloneNode(true);
  if (!(code instanceof Element)) return '';
  for (const removed of code.querySelectorAll('del')) removed.remove();
  return `${code.textContent.trimEnd()}\n`;
}

customElements.define('copy-button', CopyButton);
