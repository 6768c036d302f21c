import { requireIsland } from '../browser/read-island.ts';
import {
  type CheckChoice,
  type CheckPhase,
  choiceQuery,
  chosenPhases,
  parseChoice,
} from '../core/check-choice.ts';
import { fill } from '../core/fill.ts';
import { CHOICE_MESSAGES, type ChoiceMessages } from '../core/islands/check-choice.ts';
import { boxesIn } from '../questions/box.ts';
import { ASKED_CHANGED } from './question/asked.ts';
import { PROGRESS_CHANGED, readProgress } from './store.ts';

/** A phase of the check, with the part of the page that has its questions. */
interface PhasePart extends CheckPhase {
  readonly part: HTMLElement;
}

/** `<check-choice>`: lets the reader choose which phases of a guide's check are asked. */
class CheckChoiceControl extends HTMLElement {
  readonly #messages = requireIsland<ChoiceMessages>(CHOICE_MESSAGES);

  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', this.#click);
    this.addEventListener('change', this.#select);
    addEventListener('popstate', this.#show);
    document.addEventListener(PROGRESS_CHANGED, this.#show);
    this.#show();
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#click);
    this.removeEventListener('change', this.#select);
    removeEventListener('popstate', this.#show);
    document.removeEventListener(PROGRESS_CHANGED, this.#show);
  }

  /** A plain click on a link changes the choice without loading the page again. */
  readonly #click = (event: MouseEvent): void => {
    const { target } = event;
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-kind]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#choose({ kind: link.dataset['kind'] === 'read' ? 'read' : 'all' });
  };

  readonly #select = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    this.#choose(target.value === '' ? { kind: 'all' } : { kind: 'phase', slug: target.value });
  };

  /** The choice is kept in the URL, where it can be linked and survives a reload. */
  #choose(choice: CheckChoice): void {
    const query = choiceQuery(choice);
    if (query !== location.search) history.pushState(null, '', `${location.pathname}${query}`);
    this.#show();
    const status = this.querySelector('[role=status]');
    const count = countQuestions(this.#chosen(choice));
    if (status) status.textContent = fill(this.#messages.count, { count });
  }

  readonly #show = (): void => {
    const choice = parseChoice(location.search, phasesOfPage());
    const read = this.#chosen({ kind: 'read' });
    for (const link of this.querySelectorAll<HTMLElement>('a[data-kind]')) {
      if (link.dataset['kind'] === choice.kind) link.ariaCurrent = 'true';
      else link.ariaCurrent = null;
      if (link.dataset['kind'] !== 'read') continue;
      link.textContent = fill(this.#messages.read, { count: countQuestions(read) });
    }
    const select = this.querySelector('select');
    if (select) select.value = choice.kind === 'phase' ? choice.slug : '';
    const empty = this.querySelector<HTMLElement>('[data-empty]');
    if (empty) empty.hidden = choice.kind !== 'read' || read.length > 0;
    this.#ask(this.#chosen(choice));
  };

  #ask(chosen: readonly PhasePart[]): void {
    const parts = phasesOfPage().map(({ part }) => part);
    const shown = new Set(chosen.map(({ part }) => part));
    const changed = parts.filter((part) => part.hidden === shown.has(part));
    for (const part of changed) part.hidden = !shown.has(part);
    if (changed.length > 0) document.dispatchEvent(new Event(ASKED_CHANGED));
  }

  #chosen(choice: CheckChoice): readonly PhasePart[] {
    return chosenPhases(choice, phasesOfPage(), readProgress());
  }
}

function phasesOfPage(): readonly PhasePart[] {
  return [...document.querySelectorAll<HTMLElement>('quick-check > section[data-slug]')].map(
    (part) => ({ slug: part.dataset['slug'] ?? '', path: part.dataset['path'] ?? '', part }),
  );
}

function countQuestions(phases: readonly PhasePart[]): number {
  return phases.reduce((sum, { part }) => sum + boxesIn(part).length, 0);
}

customElements.define('check-choice', CheckChoiceControl);
