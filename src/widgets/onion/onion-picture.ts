import { requireIsland } from '../../browser/read-island.ts';
import { ONION_MESSAGES, type OnionMessages } from '../../core/islands/onion-picture.ts';
import { pointOf, trailOf } from '../../core/onion/drawing.ts';
import { journeyOf, standingOf } from '../../core/onion/journey.ts';
import {
  FAULTS,
  fromOutside,
  HANDLER,
  LAYERING_STYLES,
  type Onion,
  type Step,
} from '../../core/onion/onion.ts';
import { describeMove, describePlace } from '../../core/onion/text.ts';
import { moveLayer, orderIn } from './move-layer.ts';

/**
 * `<onion-picture>`: sends a request through layers, step by step. Its way is that of `traverse`,
 * which the tests compare with the recorded program.
 */
class OnionPicture extends HTMLElement {
  readonly #messages = requireIsland<OnionMessages>(ONION_MESSAGES);
  /** The number of steps from the place where the request begins. */
  #steps = 0;
  #connection = new AbortController();

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form?.addEventListener('change', () => this.#begin(), { signal });
    form?.addEventListener('click', ({ target }) => this.#move(target), { signal });
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
      order: orderIn(this),
      fault: fault && { who, kind: fault },
    };
  }

  /** Puts the request outside of the layers as they are now. */
  #begin(news?: string): void {
    this.#steps = 0;
    this.#show(news);
  }

  #go(by: number): void {
    const last = journeyOf(this.#onion).length - 1;
    this.#steps = Math.min(Math.max(this.#steps + by, 0), last);
    this.#show();
  }

  #move(target: EventTarget | null): void {
    const moved = moveLayer(target);
    if (moved !== undefined) this.#begin(describeMove(this.#messages, this.#onion, moved));
  }

  /** @param news what to say instead of where the request is */
  #show(news?: string): void {
    const onion = this.#onion;
    const journey = journeyOf(onion);
    const place = journey[this.#steps];
    if (!place) return;
    this.#draw(onion, journey.slice(0, this.#steps + 1), place);
    const message = this.querySelector('.message');
    if (message) message.textContent = news ?? describePlace(this.#messages, onion, place);
    this.#enable('[data-back]', this.#steps > 0);
    this.#enable('[data-step]', this.#steps < journey.length - 1);
  }

  #draw(onion: Onion, travelled: readonly Step[], place: Step): void {
    const layers = fromOutside(onion);
    for (const [depth, who] of [...layers, HANDLER].entries()) {
      for (const part of this.querySelectorAll<SVGElement>(`[data-depth="${depth}"]`)) {
        part.dataset['state'] = standingOf(who, travelled);
        if (part.matches('.layer')) part.textContent = who;
      }
    }
    this.querySelector('.trail')?.setAttribute('d', trailOf(onion, travelled));
    const dot = this.querySelector<SVGElement>('.dot');
    const { x, y } = pointOf(place, layers);
    dot?.style.setProperty('translate', `${x}px ${y}px`);
    dot?.toggleAttribute(
      'data-lost',
      onion.fault?.kind === 'panics' && onion.fault.who === place.who,
    );
  }

  /** Uses `aria-disabled`, so that a button that is being pressed keeps the focus. */
  #enable(selector: string, isEnabled: boolean): void {
    this.querySelector(selector)?.setAttribute('aria-disabled', String(!isEnabled));
  }
}

customElements.define('onion-picture', OnionPicture);
