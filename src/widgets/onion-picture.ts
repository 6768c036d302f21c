import { FAULTS, HANDLER, type Onion, type Passage, passage, STYLES } from '../core/onion.ts';

/**
 * `<onion-picture>`: sends a request through layers, step by step. Everything that it shows is what
 * `passage` says, which the tests compare with the recorded program.
 */
class OnionPicture extends HTMLElement {
  #order: string[] = [];
  /** How many steps of the passage have been taken. */
  #taken = 0;

  connectedCallback(): void {
    this.#order = (this.dataset['order'] ?? '').split(' ');
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => event.preventDefault());
    form?.addEventListener('change', () => this.#begin());
    this.querySelector('[data-step]')?.addEventListener('click', () => this.#go(1));
    this.querySelector('[data-back]')?.addEventListener('click', () => this.#go(-1));
    for (const part of this.querySelectorAll<HTMLElement>('.controls, .stage')) part.hidden = false;
    this.querySelector('details')?.removeAttribute('open');
    this.#begin();
  }

  get #onion(): Onion {
    const data = new FormData(this.querySelector('form') ?? undefined);
    const [who = '', kind] = String(data.get('fault')).split(' ');
    const fault = FAULTS.find((name) => name === kind);
    return {
      style: STYLES.find((style) => style === data.get('style')) ?? STYLES[0],
      order: this.#order,
      fault: fault && { who, kind: fault },
    };
  }

  /** Shows the layers as they are now, with the request outside. */
  #begin(): void {
    this.#taken = 0;
    this.#showOrder();
    this.#show();
  }

  #go(by: number): void {
    const { steps } = passage(this.#onion);
    this.#taken = Math.min(Math.max(this.#taken + by, 0), steps.length);
    this.#show();
  }

  #showOrder(): void {
    const items = this.#order.map((name, index) => {
      const item = document.createElement('li');
      const call = document.createElement('code');
      call.textContent = `.layer(${name})`;
      item.append(call, this.#mover(name, index, -1), this.#mover(name, index, 1));
      return item;
    });
    this.querySelector('ol')?.replaceChildren(...items);
  }

  #mover(name: string, index: number, by: -1 | 1): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = by < 0 ? '↑' : '↓';
    button.ariaLabel = this.#say(by < 0 ? 'earlier' : 'later', this.#nameOf(name));
    button.disabled = this.#order[index + by] === undefined;
    button.dataset['move'] = `${name}${by}`;
    button.addEventListener('click', () => {
      this.#order.splice(index, 1);
      this.#order.splice(index + by, 0, name);
      this.#begin();
      this.#focusMover(name, by);
    });
    return button;
  }

  /** Stays with the layer that was moved; at an end, only its other button is left to press. */
  #focusMover(name: string, by: number): void {
    const buttonOf = (way: number) =>
      this.querySelector<HTMLButtonElement>(`[data-move="${name}${way}"]`);
    const same = buttonOf(by);
    (same?.disabled ? buttonOf(-by) : same)?.focus();
  }

  #show(): void {
    const onion = this.#onion;
    const way = passage(onion);
    this.querySelector('.rings')?.replaceChildren(this.#ring(fromOutside(onion), way));
    const said = this.querySelector('.said');
    if (said) said.textContent = this.#words(way, onion);
    const isAtEnd = this.#taken === way.steps.length;
    this.#enable('[data-back]', this.#taken > 0);
    this.#enable('[data-step]', !isAtEnd);
  }

  /** A button in use is not taken away from under the finger: it stays, and does nothing. */
  #enable(selector: string, isEnabled: boolean): void {
    this.querySelector(selector)?.setAttribute('aria-disabled', String(!isEnabled));
  }

  #ring([name, ...inner]: readonly string[], way: Passage): HTMLElement {
    const ring = document.createElement('div');
    const who = name ?? HANDLER;
    ring.className = name === undefined ? 'core' : 'ring';
    ring.dataset['state'] = this.#stateOf(who, way);
    const label = document.createElement('span');
    label.textContent = name ?? this.dataset['handler'] ?? '';
    ring.append(label);
    if (name !== undefined) ring.append(this.#ring(inner, way));
    return ring;
  }

  /** Where the request is, seen from a layer: here, inside of it, through it, or not yet there. */
  #stateOf(who: string, { steps }: Passage): string {
    const taken = steps.slice(0, this.#taken);
    const last = taken.at(-1);
    if (last?.who === who) return last.direction === 'in' ? 'here' : 'out';
    const ways = taken.filter((step) => step.who === who);
    if (ways.length === 0) return 'untouched';
    return ways.length === 2 ? 'left' : 'entered';
  }

  #words({ steps, status }: Passage, { fault }: Onion): string {
    const step = steps[this.#taken - 1];
    if (!step) return this.#say('start');
    const { who, direction } = step;
    const name = this.#nameOf(who);
    const isFaulty = fault?.who === who;
    const isAtEnd = this.#taken === steps.length;
    const end = isAtEnd && status !== undefined ? ` ${this.#done(status)}` : '';
    if (direction === 'out') {
      return this.#say(isFaulty && fault.kind === 'fails' ? 'failed' : 'leave', name) + end;
    }
    if (isFaulty && fault.kind === 'panics') return this.#say('panicked', name);
    if (isFaulty && fault.kind === 'stops') return this.#say('stopped', name);
    if (who !== HANDLER) return this.#say('enter', name);
    return this.#say(isFaulty ? 'handlerFailed' : 'handlerRuns');
  }

  #nameOf(who: string): string {
    const { handler = '', layer = '' } = this.dataset;
    return who === HANDLER ? handler : layer.replace('{name}', who);
  }

  #done(status: number): string {
    return (this.dataset['done'] ?? '').replace('{status}', String(status));
  }

  #say(key: string, name = ''): string {
    const words = (this.dataset[key] ?? '').replace('{name}', name);
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
}

function fromOutside({ style, order }: Onion): readonly string[] {
  return style === 'ServiceBuilder' ? order : order.toReversed();
}

customElements.define('onion-picture', OnionPicture);
