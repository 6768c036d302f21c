/** `<copy-button>`: copies the sample it stands on, or the text it carries. */
class CopyButton extends HTMLElement {
  #label = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Says to a screen reader what the button's words say to the eye. */
  readonly #status = document.createElement('span');

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button || !('clipboard' in navigator)) return;
    this.#label = button.textContent;
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
    const { copied = '', failed = '' } = document.body.dataset;
    const text = this.dataset['text'] ?? sampleText(this.closest('figure'));
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    this.#say(done ? copied : failed);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#say(''), 1500);
  };

  #say(words: string): void {
    const button = this.querySelector('button');
    if (button) button.textContent = words || this.#label;
    this.#status.textContent = words;
  }
}

/** The text of a sample as it is now: without the lines that a difference shows as removed. */
function sampleText(figure: Element | null): string {
  const code = figure?.querySelector('pre code')?.cloneNode(true);
  if (!(code instanceof Element)) return '';
  for (const removed of code.querySelectorAll('del')) removed.remove();
  return `${code.textContent.trimEnd()}\n`;
}

customElements.define('copy-button', CopyButton);
