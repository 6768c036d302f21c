import { requireIsland } from '../browser/read-island.ts';
import { fill } from '../core/fill.ts';
import { CHECK_MESSAGES, type CheckMessages } from '../core/islands/check-result.ts';
import {
  type Answers,
  answersTo,
  clearAnswers,
  restoreAnswers,
  type ScoredQuiz,
} from '../core/progress/restart.ts';
import { tally } from '../core/quiz/grading.ts';
import { boxesIn, keyOf, type QuestionBox, verdictOf } from '../questions/box.ts';
import { ASKED_CHANGED, askedIn } from './question/asked.ts';
import { linksToReread } from './question/reread.ts';
import { changeProgress, PROGRESS_CHANGED, readProgress } from './store.ts';

/** `<check-result>`: the result of the questions asked, by phase and objective, with links. */
class CheckResult extends HTMLElement {
  readonly #messages = requireIsland<CheckMessages>(CHECK_MESSAGES);
  #isRequested = false;
  /** What was cleared when the check was restarted. */
  #cleared: Answers = {};

  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', this.#handleClick);
    document.addEventListener(PROGRESS_CHANGED, this.#update);
    document.addEventListener(ASKED_CHANGED, this.#ask);
    this.#show();
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#handleClick);
    document.removeEventListener(PROGRESS_CHANGED, this.#update);
    document.removeEventListener(ASKED_CHANGED, this.#ask);
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

  /** Clears the answers to the questions that are asked; the others stay. */
  #restart(): void {
    this.#isRequested = false;
    const at = Date.now();
    const keys = askedIn(document).map((box) => this.#answerKey(box));
    this.#cleared = answersTo(readProgress(), keys);
    changeProgress((progress) => clearAnswers(progress, this.#quiz(), keys, at));
    this.#offerUndo(true);
    this.querySelector<HTMLElement>('[data-undo]')?.focus();
  }

  #undo(): void {
    const at = Date.now();
    const cleared = this.#cleared;
    changeProgress((progress) => restoreAnswers(progress, this.#quiz(), cleared, at));
    this.#offerUndo(false);
    this.querySelector<HTMLElement>('[data-restart]')?.focus();
  }

  #quiz(): ScoredQuiz {
    const keys = boxesIn(document).map((box) => this.#answerKey(box));
    return { path: this.dataset['path'] ?? '', keys };
  }

  #answerKey(box: QuestionBox): string {
    return `${this.dataset['scope']}/${keyOf(box)}`;
  }

  #offerUndo(isOffered: boolean): void {
    const button = this.querySelector<HTMLElement>('[data-undo]');
    const status = this.querySelector('[role=status]');
    if (button) button.hidden = !isOffered;
    if (status) status.textContent = isOffered ? this.#messages.cleared : '';
  }

  /** Waits until the questions, which handle the same event, show the change. */
  readonly #update = (): void => queueMicrotask(() => this.#show());

  /** A result of other questions than before was not asked for. */
  readonly #ask = (): void => {
    this.#isRequested = false;
    this.#show();
  };

  #show(): void {
    const boxes = askedIn(document);
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
    part.hidden = boxes.length === 0;
    this.#score(part.querySelector('h3 .score'), boxes);
    for (const row of part.querySelectorAll<HTMLElement>('[data-objective]')) {
      const own = boxes.filter(
        ({ dataset }) => (dataset['objective'] ?? '') === row.dataset['objective'],
      );
      this.#score(row.querySelector('.score'), own);
      const links = linksToReread(own, part.querySelector('a'));
      row.querySelector('[data-links]')?.replaceChildren(...links);
      const line = row.querySelector<HTMLElement>('.reread');
      if (line) line.hidden = links.length === 0;
    }
  }

  #score(element: Element | null, boxes: readonly QuestionBox[]): void {
    const { right, total } = tally(boxes.map(verdictOf));
    if (!element) return;
    element.textContent = fill(this.#messages.score, { right, total });
    element.toggleAttribute('data-whole', right === total);
  }
}

customElements.define('check-result', CheckResult);
