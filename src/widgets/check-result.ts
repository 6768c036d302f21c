import type { Progress } from '../core/progress/progress.ts';
import { tally } from '../core/quiz/grading.ts';
import { boxesIn, type QuestionBox, remediationLink, verdictOf } from './question/box.ts';
import { changeProgress, PROGRESS_CHANGED, readProgress } from './store.ts';

/** `<check-result>`: how a guide's check went, by phase and objective, with what to read again. */
class CheckResult extends HTMLElement {
  #isAsked = false;
  /** What was taken back when the check was started anew. */
  #before: Pick<Progress, 'answers' | 'pages'> = { answers: {}, pages: {} };

  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', this.#act);
    document.addEventListener(PROGRESS_CHANGED, this.#changed);
    this.#show();
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#act);
    document.removeEventListener(PROGRESS_CHANGED, this.#changed);
  }

  readonly #act = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement)) return;
    const { show, anew, undo } = target.dataset;
    if (show !== undefined) {
      this.#isAsked = true;
      this.#show();
      this.querySelector('.result')?.scrollIntoView();
    }
    if (anew !== undefined) this.#startAnew();
    if (undo !== undefined) this.#undo();
  };

  #startAnew(): void {
    const isOwn = (place: string) => place.startsWith(`${this.dataset['scope']}/`);
    const isPage = (path: string) => path === this.dataset['path'];
    this.#isAsked = false;
    const { answers, pages } = readProgress();
    this.#before = { answers: pick(answers, isOwn), pages: pick(pages, isPage) };
    changeProgress((progress) => ({
      ...progress,
      answers: pick(progress.answers, (place) => !isOwn(place)),
      pages: pick(progress.pages, (path) => !isPage(path)),
    }));
    this.#offerUndo(true);
    this.querySelector<HTMLElement>('[data-undo]')?.focus();
  }

  #undo(): void {
    const { answers, pages } = this.#before;
    changeProgress((progress) => ({
      ...progress,
      answers: { ...answers, ...progress.answers },
      pages: { ...pages, ...progress.pages },
    }));
    this.#offerUndo(false);
    this.querySelector<HTMLElement>('[data-anew]')?.focus();
  }

  #offerUndo(isThere: boolean): void {
    const button = this.querySelector<HTMLElement>('[data-undo]');
    const status = this.querySelector<HTMLElement>('[data-cleared]');
    if (button) button.hidden = !isThere;
    if (status) status.textContent = isThere ? (status.dataset['cleared'] ?? '') : '';
  }

  /** After the questions, which hear of the same change, show it. */
  readonly #changed = (): void => queueMicrotask(() => this.#show());

  #show(): void {
    const boxes = boxesIn(document);
    const { answered, total } = tally(boxes.map(verdictOf));
    const result = this.querySelector<HTMLElement>('.result');
    const isWhole = answered === total;
    if (result) result.hidden = answered === 0 || !(isWhole || this.#isAsked);
    this.#hide('[data-show]', answered === 0 || isWhole);
    this.#hide('[data-anew]', answered === 0);
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
    element.textContent = (this.dataset['score'] ?? '')
      .replace('{right}', String(right))
      .replace('{total}', String(total));
    element.toggleAttribute('data-whole', right === total);
  }
}

function pick<T>(
  record: Readonly<Record<string, T>>,
  isWanted: (key: string) => boolean,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => isWanted(key)));
}

customElements.define('check-result', CheckResult);
