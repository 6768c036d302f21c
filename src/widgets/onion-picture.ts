import { requireIsland } from '../browser/read-island.ts';
import { fill } from '../core/fill.ts';
import { ONION_MESSAGES, type OnionMessages } from '../core/islands/onion-picture.ts';
import {
  FAULTS,
  type FaultKind,
  HANDLER,
  LAYERING_STYLES,
  type Onion,
  type Step,
  type Traversal,
  traverse,
} from '../core/onion.ts';

/**
 * `<onion-picture>`: sends a request through layers, step by step. Everything it shows comes
 * from `passage`, which the tests compare with the recorded program.
 */
class OnionPicture extends HTMLElement {
  readonly #messages = requireIsland<OnionMessages>(ONION_MESSAGES);
  #order: string[] = [];
  /** The number of steps shown so far. */
  #shown = 0;
  #connection = new AbortController();

  connectedCallback(): void {
    this.#order = (this.dataset['order'] ?? '').split(' ');
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form?.addEventListener('change', () => this.#begin(), { signal });
    this.querySelector('[data-step]')?.addEventListener('click', () => this.#go(1), { signal });
    this.querySelector('[data-back]')?.addEventListener('click', () => this.#go(-1), { signal });
    for (const part of this.querySelectorAll<HTMLElement>('.controls, .stage')) part.hidden = false;
    this.querySelector('details')?.removeAttribute('open');
    this.#begin();
  }

  disconnectedCallback(): void {
    this.#connection.abort();
  }

  get #onion(): Onion {
    const data = new FormData(this.querySelector('form') ?? undefined);
    const [who = '', kind] = String(data.get('fault')).split(' ');
    const fault = FAULTS.find((name) => name === kind);
    return {
      style: LAYERING_STYLES.find((style) => style === data.get('style')) ?? LAYERING_STYLES[0],
      order: this.#order,
      fault: fault && { who, kind: fault },
    };
  }

  /** Shows the layers as they are now, with the request outside. */
  #begin(): void {
    this.#shown = 0;
    this.#showOrder();
    this.#show();
  }

  #go(by: number): void {
    const { steps } = traverse(this.#onion);
    this.#shown = Math.min(Math.max(this.#shown + by, 0), steps.length);
    this.#show();
  }

  #showOrder(): void {
    const items = this.#order.map((name, index) => {
      const item = document.createElement('li');
      const call = document.createElement('code');
      call.textContent = `.layer(${name})`;
      item.append(call, this.#moveButton(name, index, -1), this.#moveButton(name, index, 1));
      return item;
    });
    this.querySelector('ol')?.replaceChildren(...items);
  }

  #moveButton(name: string, index: number, by: -1 | 1): HTMLButtonElement {
    const { up, down } = this.#messages.move;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = by < 0 ? '↑' : '↓';
    button.ariaLabel = capitalize(fill(by < 0 ? up : down, { name: this.#nameOf(name) }));
    button.disabled = this.#order[index + by] === undefined;
    button.dataset['move'] = `${name}${by}`;
    button.addEventListener('click', () => {
      this.#order.splice(index, 1);
      this.#order.splice(index + by, 0, name);
      this.#begin();
      this.#focusMoveButton(name, by);
    });
    return button;
  }

  /** Keeps the focus on the moved layer; at an end, only its other button is enabled. */
  #focusMoveButton(name: string, by: number): void {
    const buttonOf = (direction: number) =>
      this.querySelector<HTMLButtonElement>(`[data-move="${name}${direction}"]`);
    const same = buttonOf(by);
    (same?.disabled ? buttonOf(-by) : same)?.focus();
  }

  #show(): void {
    const onion = this.#onion;
    const path = traverse(onion);
    this.querySelector('.rings')?.replaceChildren(this.#ring(fromOutside(onion), path));
    const status = this.querySelector('.message');
    if (status) status.textContent = this.#describe(path, onion);
    const isAtEnd = this.#shown === path.steps.length;
    this.#enable('[data-back]', this.#shown > 0);
    this.#enable('[data-step]', !isAtEnd);
  }

  /** Uses `aria-disabled`, so that a button that is being pressed keeps the focus. */
  #enable(selector: string, isEnabled: boolean): void {
    this.querySelector(selector)?.setAttribute('aria-disabled', String(!isEnabled));
  }

  #ring([name, ...inner]: readonly string[], path: Traversal): HTMLElement {
    const ring = document.createElement('div');
    const who = name ?? HANDLER;
    ring.className = name === undefined ? 'core' : 'ring';
    ring.dataset['state'] = this.#stateOf(who, path);
    const label = document.createElement('span');
    label.textContent = name ?? this.#messages.names.handler;
    ring.append(label);
    if (name !== undefined) ring.append(this.#ring(inner, path));
    return ring;
  }

  /** Where the request is relative to a layer: here, inside it, through it, or not yet there. */
  #stateOf(who: string, { steps }: Traversal): string {
    const past = steps.slice(0, this.#shown);
    const last = past.at(-1);
    if (last?.who === who) return last.direction === 'in' ? 'here' : 'out';
    const visits = past.filter((step) => step.who === who);
    if (visits.length === 0) return 'untouched';
    return visits.length === 2 ? 'left' : 'entered';
  }

  #describe({ steps, status }: Traversal, { fault }: Onion): string {
    const { start, end } = this.#messages;
    const step = steps[this.#shown - 1];
    if (!step) return start;
    const message = this.#messageOf(step, fault?.who === step.who ? fault.kind : undefined);
    const text = capitalize(fill(message, { name: this.#nameOf(step.who) }));
    const isEnd = step.direction === 'out' && this.#shown === steps.length;
    return isEnd && status !== undefined ? `${text} ${fill(end, { status })}` : text;
  }

  /** The message about a step at a layer or handler, which may have a fault. */
  #messageOf({ who, direction }: Step, fault: FaultKind | undefined): string {
    const { layer, handler, faults } = this.#messages;
    if (direction === 'out') return fault === 'fails' ? faults.fails : layer.leaves;
    if (fault === 'panics' || fault === 'stops') return faults[fault];
    if (who !== HANDLER) return layer.enters;
    return fault === undefined ? handler.runs : handler.fails;
  }

  #nameOf(who: string): string {
    const { handler, layer } = this.#messages.names;
    return who === HANDLER ? handler : fill(layer, { name: who });
  }
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The layers from the outermost to the innermost. */
function fromOutside({ style, order }: Onion): readonly string[] {
  return style === 'ServiceBuilder' ? order : order.toReversed();
}

customElements.define('onion-picture', OnionPicture);
