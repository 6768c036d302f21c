import { requireIsland } from '../browser/read-island.ts';
import { fill } from '../core/fill.ts';
import { CHECK_MESSAGES, type CheckMessages } from '../core/islands/check-result.ts';
import type { Progress } from '../core/progress/progress.ts';
import { tally } from '../core/quiz/grading.ts';
import { boxesIn, type QuestionBox, verdictOf } from '../questions/box.ts';
import { remediationLink } from './question/verdict.ts';
import { changeProgress, PROGRESS_CHANGED, readProgress } from './store.ts';

/** `<check-result>`: the result of a guide's check, by phase and objective, with links. */
class CheckResult extends HTMLElement {
  readonly #messages = requireIsland<CheckMessages>(CHECK_MESSAGES);
  #isRequested = false;
  /** What was cleared when the check was restarted. */
  #cleared: Pick<Progress, 'answers' | 'pages'> = { answers: {}, pages: {} };

  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', this.#handleClick);
    document.addEventListener(PROGRESS_CHANGED, this.#update);
    this.#show();
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#handleClick);
    document.removeEventListener(PROGRESS_CHANGED, this.#update);
  }

  readonly #handleClick = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement)) return;
    const { show, restart, undo } = target.dataset;
    if (show !== undefined) {
      this.#isRequested = true;
      this.#show();
      this.querySelector('.result')?.scrollIntoView();
    }
    if (restart !== undefined) this.#restart();
    if (undo !== undefined) this.#undo();
  };

  #restart(): void {
    const isOwn = (key: string) => key.startsWith(`${this.dataset['scope']}/`);
    const isPage = (path: string) => path === this.dataset['path'];
    this.#isRequested = false;
    const { answers, pages } = readProgress();
    this.#cleared = { answers: pick(answers, isOwn), pages: pick(pages, isPage) };
    changeProgress((progress) => ({
      ...progress,
      answers: pick(progress.answers, (key) => !isOwn(key)),
      pages: pick(progress.pages, (path) => !isPage(path)),
    }));
    this.#offerUndo(true);
    this.querySelector<HTMLElement>('[data-undo]')?.focus();
  }

  #undo(): void {
    const { answers, pages } = this.#cleared;
    changeProgress((progress) => ({
      ...progress,
      answers: { ...answers, ...progress.answers },
      pages: { ...pages, ...progress.pages },
    }));
    this.#offerUndo(false);
    this.querySelector<HTMLElement>('[data-restart]')?.focus();
  }

  #offerUndo(isOffered: boolean): void {
    const button = this.querySelector<HTMLElement>('[data-undo]');
    const status = this.querySelector('[role=status]');
    if (button) button.hidden = !isOffered;
    if (status) status.textContent = isOffered ? this.#messages.cleared : '';
  }

  /** Waits until the questions, which handle the same event, show the change. */
  readonly #update = (): void => queueMicrotask(() => this.#show());

  #show(): void {
    const boxes = boxesIn(document);
    const { answered, total } = tally(boxes.map(verdictOf));
    const result = this.querySelector<HTMLElement>('.result');
    const isComplete = answered === total;
    if (result) result.hidden = answered === 0 || !(isComplete || this.#isRequested);
    this.#hide('[data-show]', answered === 0 || isComplete);
    this.#hide('[data-restart]', answered === 0);
    for (const part of this.querySelectorAll<HTMLElement>('[data-of]'))
      this.#showPhase(part, boxes);
  }

  #hide(selector: string, isHidden: boolean): void {
    const element = this.querySelector<HTMLElement>(selector);
    if (element) element.hidden = isHidden;
  }

  #showPhase(part: HTMLElement, all: readonly QuestionBox[]): void {
    const boxes = all.filter(({ dataset }) => dataset['page'] === part.dataset['of']);
    this.#score(part.querySelector('h3 .score'), boxes);
    for (const row of part.querySelectorAll<HTMLElement>('[data-objective]')) {
      const own = boxes.filter(
        ({ dataset }) => (dataset['objective'] ?? '') === row.dataset['objective'],
      );
      this.#score(row.querySelector('.score'), own);
      const links = own
        .filter((box) => verdictOf(box) === false)
        .flatMap((box) => remediationLink(box) ?? []);
      const unique = new Map(links.map((link) => [link.href, link]));
      row
        .querySelector('.reread')
        ?.replaceChildren(...[...unique.values()].map((link) => link.cloneNode(true)));
    }
  }

  #score(element: Element | null, boxes: readonly QuestionBox[]): void {
    const { right, total } = tally(boxes.map(verdictOf));
    if (!element) return;
    element.textContent = fill(this.#messages.score, { right, total });
    element.toggleAttribute('data-whole', right === total);
  }
}

function pick<T>(
  record: Readonly<Record<string, T>>,
  isPicked: (key: string) => boolean,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => isPicked(key)));
}

customElements.define('check-result', CheckResult);
