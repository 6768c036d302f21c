import type { Answer, Progress } from '../core/progress/progress.ts';
import { pendingRenames, renameQuestions } from '../core/progress/rename.ts';
import { missedQuestions, repeatKey } from '../core/progress/selectors.ts';
import {
  answerQuestion,
  forgetAnswer,
  reviewQuestion,
  scorePage,
} from '../core/progress/updates.ts';
import { tally } from '../core/quiz/grading.ts';
import { actNow, afterPaint } from './after-paint.ts';
import { givenIn, isRight } from './question/answer.ts';
import {
  boxesIn,
  boxOf,
  inputsOf,
  keyOf,
  kindOf,
  type QuestionBox,
  remediationLink,
  verdictOf,
} from './question/box.ts';
import { prepare } from './question/prepare.ts';
import {
  announce,
  explain,
  isVerdictCurrent,
  reopen,
  show,
  showVerdict,
} from './question/verdict.ts';
import { readerSeed } from './reader-seed.ts';
import { changeProgress, isPersisted, PROGRESS_CHANGED, readProgress } from './store.ts';

/** The marks of a question that came back from an earlier phase. */
const RETURNED = '.returning';
const RETURN_AT_MOST = 2;

/**
 * `<quick-check>`: scores its questions in the page, keeps the answers, lets one try again.
 *
 * `data-path` is the page whose score it keeps. With `data-scope`, answers are kept apart from
 * those given in the lessons, below that name.
 */
class QuickCheck extends HTMLElement {
  /** What the last line says while nothing is answered. */
  #nothingAnswered = '';

  connectedCallback(): void {
    this.#nothingAnswered ||= this.querySelector('.tally')?.textContent ?? '';
    for (const box of this.#own()) prepare(box);
    this.addEventListener('submit', this.#submit);
    this.addEventListener('change', this.#change);
    document.addEventListener(PROGRESS_CHANGED, this.#showAll);
    this.#rename();
    this.#showAll();
    void this.#bringBack();
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this.#submit);
    this.removeEventListener('change', this.#change);
    document.removeEventListener(PROGRESS_CHANGED, this.#showAll);
  }

  readonly #submit = (event: Event): void => {
    const box = boxOf(event.target);
    if (!box) return;
    event.preventDefault();
    if (verdictOf(box) !== undefined) {
      this.#again(box);
      return;
    }
    const given = givenIn(box);
    if (given === undefined) announce(box, kindOf(box) === 'type' ? 'type' : 'choose');
    else this.#answer(box, given);
  };

  /** Another choice takes the verdict away: it was about the one before. */
  readonly #change = ({ target }: Event): void => {
    const box = boxOf(target);
    if (!box) return;
    if (verdictOf(box) === undefined) announce(box, undefined);
    else if (!isVerdictCurrent(box)) this.#again(box, true);
  };

  #answer(box: QuestionBox, given: readonly string[]): void {
    showVerdict(box, given);
    const at = Date.now();
    const right = isRight(box, given);
    const { page } = box.dataset;
    const answer: Answer = { given, right, at, ...(page === undefined ? {} : { page }) };
    // The verdict waits neither for what explains it, nor for the storage.
    afterPaint(() => {
      explain(box);
      this.#keep(box, answer, at);
    });
  }

  #keep(box: QuestionBox, answer: Answer, at: number): void {
    changeProgress((progress) => {
      const answered = answerQuestion(progress, this.#placeOf(box), answer);
      return this.#score(reviewQuestion(answered, keyOf(box), answer.right ? 3 : 1, at), at);
    });
  }

  #again(box: QuestionBox, keepGiven = false): void {
    // An answer that is not kept yet would come back.
    actNow();
    reopen(box, keepGiven);
    changeProgress((progress) =>
      this.#score(forgetAnswer(progress, this.#placeOf(box)), Date.now()),
    );
    if (!keepGiven) inputsOf(box)[0]?.focus();
  }

  #score(progress: Progress, at: number): Progress {
    const { path } = this.dataset;
    if (path === undefined) return progress;
    const { right, answered, total } = this.#tally();
    return scorePage(progress, path, { right, total, at }, answered === total);
  }

  /** Shows what is kept: after a reload, and when another tab has changed it. */
  readonly #showAll = (): void => {
    const { answers } = readProgress();
    for (const box of this.#own()) {
      const answer = answers[this.#placeOf(box)];
      if (answer && show(box, answer.given)) continue;
      if (verdictOf(box) !== undefined) reopen(box);
    }
    this.#showTally();
    this.#showReread();
  };

  #showTally(): void {
    const line = this.querySelector('.tally');
    if (!line) return;
    const { right, answered, total } = this.#tally();
    const { tally: text = '', unsaved = '' } =
      this.querySelector<HTMLElement>('.quiz-words')?.dataset ?? {};
    const counted = text.replace('{right}', String(right)).replace('{total}', String(total));
    if (isPersisted()) line.textContent = answered > 0 ? counted : this.#nothingAnswered;
    else line.textContent = answered > 0 ? `${counted}. ${unsaved}` : unsaved;
  }

  /** Once all is answered, links to what explains the mistakes. */
  #showReread(): void {
    const part = this.querySelector<HTMLElement>('.reread');
    const { answered, total } = this.#tally();
    const links = new Map<string, Element>();
    for (const box of this.#own()) {
      const link = verdictOf(box) === false ? remediationLink(box) : undefined;
      if (link) links.set(link.href, link);
    }
    if (!part) return;
    part.hidden = answered < total || links.size === 0;
    const items = [...links.values()].map((link) => {
      const item = document.createElement('li');
      item.append(link.cloneNode(true));
      return item;
    });
    part.querySelector('ul')?.replaceChildren(...items);
  }

  /** The questions that count: not those that came back from other pages. */
  #own(): QuestionBox[] {
    return boxesIn(this).filter((box) => box.closest(RETURNED) === null);
  }

  /** Answers from before a question had a name are its answers still. */
  #rename(): void {
    const named = this.#own().flatMap((box) => {
      const { former } = box.dataset;
      return former === undefined ? [] : [{ from: former, to: keyOf(box) }];
    });
    if (pendingRenames(readProgress(), named).length === 0) return;
    changeProgress((progress) => renameQuestions(progress, named));
  }

  #tally() {
    return tally(this.#own().map(verdictOf));
  }

  /** Asks once more what was missed in earlier phases of the guide. */
  async #bringBack(): Promise<void> {
    const place = this.querySelector<HTMLElement>(RETURNED);
    const path = this.dataset['path'] ?? '';
    const line = document.querySelector(`.phase-line:has([data-page="${CSS.escape(path)}"])`);
    if (!place || !line) return;
    const stations = [...line.querySelectorAll<HTMLElement>('[data-page]')];
    const pages = stations.map(({ dataset }) => dataset['page'] ?? '');
    const missed = missedQuestions(readProgress(), pages.slice(0, pages.indexOf(path)));
    if (missed.length === 0) return;
    const { showMissedQuestions: bringBack } = await import('./question/missed-questions.ts');
    await bringBack(place, {
      source: path.replace(/[^/]+\/$/, 'check/'),
      questions: missed.slice(0, RETURN_AT_MOST).map(({ key, page }) => {
        const index = pages.indexOf(page);
        const title = stations[index]?.querySelector('a')?.textContent?.trim() ?? '';
        return { key, number: index + 1, title };
      }),
      seed: readerSeed(),
    });
  }

  #placeOf(box: QuestionBox): string {
    if (box.closest(RETURNED)) return repeatKey(keyOf(box));
    const { scope } = this.dataset;
    return scope === undefined ? keyOf(box) : `${scope}/${keyOf(box)}`;
  }
}

customElements.define('quick-check', QuickCheck);
