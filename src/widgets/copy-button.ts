/** `<copy-button>`: copies the sample it stands on, or the text it carries. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    if (!('clipboard' in navigator)) return;
    this.hidden = false;
    this.addEventListener('click', this.#copy);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#copy);
  }

  readonly #copy = async (): Promise<void> => {
    const button = this.querySelector('button');
    if (!button) return;
    const { copied = '', failed = '' } = document.body.dataset;
    const label = button.textContent;
    const text = this.dataset['text'] ?? sampleText(this.closest('figure'));
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    button.textContent = done ? copied : failed;
    setTimeout(() => {
      button.textContent = label;
    }, 1500);
  };
}

/** The text of a sample as it is now: without the lines that a difference shows as removed. */
function sampleText(figure: Element | null): string {
  const code = figure?.querySelector('pre code')?.cloneNode(true);
  if (!(code instanceof Element)) return '';
  for (const removed of code.querySelectorAll('del')) removed.remove();
  return `${code.textContent.trimEnd()}\n`;
}

customElements.define('copy-button', CopyButton);
