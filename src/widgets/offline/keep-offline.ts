import { requireIsland } from '../../browser/read-island.ts';
import { fill } from '../../core/fill.ts';
import { KEEP_MESSAGES, type KeepMessages } from '../../core/islands/keep-offline.ts';
import {
  isQuotaError,
  keepGuide,
  keptOf,
  removeGuide,
  resumeGuide,
} from '../../offline/kept-guides.ts';
import { WORKER } from '../../offline/protocol.ts';

type State = 'not-kept' | 'fetching' | 'kept';

/** How long the worker may take to be there after a guide is, in milliseconds. */
const PATIENCE = 30_000;

/** `<keep-offline>`: keeps a guide whole for reading without a connection, and removes it. */
class KeepOffline extends HTMLElement {
  readonly #messages = requireIsland<KeepMessages>(KEEP_MESSAGES);
  #fetching: AbortController | undefined;
  /** Settled when nothing is fetched any more. */
  #settled: Promise<void> = Promise.resolve();

  connectedCallback(): void {
    // Some browsers have neither, in private windows for example.
    if (!('serviceWorker' in navigator && 'caches' in window)) return;
    this.addEventListener('click', this.#click);
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#click);
    document.removeEventListener('visibilitychange', this.#look);
    this.#fetching?.abort();
  }

  /** Shows what is kept, which another tab may have changed, and goes on with what was interrupted. */
  readonly #look = async (): Promise<void> => {
    if (document.visibilityState === 'hidden') return;
    try {
      const kept = await keptOf(this.#slug);
      // Without a worker, nothing opens what is kept.
      const hasWorker = (await navigator.serviceWorker.getRegistration()) !== undefined;
      if (this.#fetching) return;
      if (kept === 'partial' && navigator.onLine) this.#begin(resumeGuide);
      else this.#show(kept === 'complete' && hasWorker ? 'kept' : 'not-kept');
      this.hidden = false;
    } catch {
      // The browser forbids to store anything.
    }
  };

  readonly #click = ({ target }: Event): void => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-do]');
    if (!button) return;
    const actions: Readonly<Record<string, () => unknown>> = {
      keep: () => this.#begin(keepGuide),
      stop: () => this.#stop(),
      remove: () => this.#remove(),
    };
    actions[button.dataset['do'] ?? '']?.();
  };

  #begin(fetchGuide: typeof keepGuide): void {
    const fetching = new AbortController();
    this.#fetching = fetching;
    this.#settled = this.#keep(fetchGuide, fetching.signal).finally(() => {
      this.#fetching = undefined;
    });
  }

  async #keep(fetchGuide: typeof keepGuide, signal: AbortSignal): Promise<void> {
    this.#showProgress(0, 1);
    this.#show('fetching');
    // The reader has asked for it, so it should not go when the browser needs room.
    void navigator.storage?.persist?.();
    try {
      await orAborted(navigator.serviceWorker.register(WORKER), signal);
      await fetchGuide(this.#slug, {
        signal,
        onProgress: (done, total) => this.#showProgress(done, total),
      });
      await orAborted(workerIsActive(), signal);
      const isComplete = (await keptOf(this.#slug)) === 'complete';
      this.#show(isComplete ? 'kept' : 'not-kept');
      this.#say(isComplete ? this.#messages.done : this.#messages.removed);
    } catch (error) {
      if (signal.aborted) return;
      this.#show('not-kept');
      this.#say(this.#reason(error));
    }
  }

  #reason(error: unknown): string {
    if (isQuotaError(error)) return this.#messages.full;
    const { name } = error instanceof DOMException ? error : { name: '' };
    const isForbidden = name === 'SecurityError' || name === 'NotAllowedError';
    return isForbidden ? this.#messages.forbidden : this.#messages.failed;
  }

  async #stop(): Promise<void> {
    this.#fetching?.abort();
    await this.#settled;
    await removeGuide(this.#slug);
    this.#show('not-kept');
    this.#say(this.#messages.stopped);
  }

  async #remove(): Promise<void> {
    await removeGuide(this.#slug);
    this.#show('not-kept');
    this.#say(this.#messages.removed);
  }

  /**
   * Shows the part for a state. The focus goes there from the button that disappears, but not to the
   * next button: a key that is held down would press that too.
   */
  #show(state: State): void {
    if (this.dataset['state'] === state) return;
    this.dataset['state'] = state;
    // What was said of the state before is over.
    this.#say('');
    const hadFocus = this.contains(document.activeElement);
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = part.dataset['when'] !== state;
    }
    if (hadFocus) this.querySelector<HTMLElement>(`[data-when=${state}]`)?.focus();
  }

  #showProgress(done: number, total: number): void {
    const bar = this.querySelector('progress');
    if (bar) bar.value = done / total;
    const text = this.querySelector('[data-percent]');
    const percent = Math.floor((100 * done) / total);
    if (text) text.textContent = fill(this.#messages.percent, { percent });
  }

  #say(message: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = message;
  }

  get #slug(): string {
    return this.dataset['guide'] ?? '';
  }
}

/** @throws what the signal has as its reason, if that ends sooner */
function orAborted<Result>(result: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const aborted = new Promise<never>((_, fail) => {
    if (signal.aborted) fail(signal.reason);
    signal.addEventListener('abort', () => fail(signal.reason), { once: true });
  });
  return Promise.race([result, aborted]);
}

/** @throws Error if the worker is not there after a while: then nothing would open what is stored */
function workerIsActive(): Promise<unknown> {
  const tooLate = new Promise((_, fail) => {
    setTimeout(() => fail(new Error('The worker is not there.')), PATIENCE);
  });
  return Promise.race([navigator.serviceWorker.ready, tooLate]);
}

customElements.define('keep-offline', KeepOffline);
