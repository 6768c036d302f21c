import { needed } from '../browser/missing-part.ts';
import { readIsland, requireIsland } from '../browser/read-island.ts';
import { siteMessages } from '../browser/site-messages.ts';
import { fill } from '../core/fill.ts';
import { EARLIER_PHASES } from '../core/islands/earlier-phases.ts';
import { QUIZ_MESSAGES, type QuizMessages } from '../core/islands/quiz.ts';
import type { Answer, Progress } from '../core/progress/progress.ts';
import { pendingRenames, renameQuestions } from '../core/progress/rename.ts';
import { type PageScores, pageScores, scoreFirstAnswers } from '../core/progress/scores.ts';
import { missedQuestions, repeatedAnswerKey } from '../core/progress/selectors.ts';
import {
  answerQuestion,
  forgetAnswer,
  reviewQuestion,
  scorePage,
} from '../core/progress/updates.ts';
import { tally } from '../core/quiz/grading.ts';
import {
  boxesIn,
  boxOf,
  inputsOf,
  keyOf,
  type QuestionBox,
  rightAnswer,
  verdictOf,
} from '../questions/box.ts';
import { controlsOf } from '../questions/controls-of.ts';
import { afterPaint, flush } from './after-paint.ts';
import { keepStored } from './keep-stored.ts';
import { ASKED_CHANGED, isAsked } from './question/asked.ts';
import { showControls } from './question/prepare.ts';
import { showList, showNext } from './question/quiz-list.ts';
import { linksToReread } from './question/reread.ts';
import { showUnsaved } from './question/unsaved.ts';
import {
  announce,
  askForAnswer,
  isVerdictCurrent,
  openOtherReasons,
  openReasons,
  reopen,
  showAnswer,
  showVerdict,
} from './question/verdict.ts';
import { readerSeed } from './reader-seed.ts';
import { changeProgress, isPersisted, PROGRESS_CHANGED, readProgress } from './store.ts';

/** The container of missed questions from earlier phases. */
const RETURNED = '.returning';
const MAX_RETURNED = 2;

/**
 * `<quick-check>`: scores its questions, stores the answers, and lets the reader try again.
 *
 * `data-path` is the page whose score is stored. With `data-scope`, answers are stored separately
 * from those in the lessons, under keys that start with that name.
 */
class QuickCheck extends HTMLElement {
  /** The tally's text while nothing is answered. */
  #nothingAnswered = '';

  connectedCallback(): void {
    this.#nothingAnswered ||= this.querySelector('.tally')?.textContent ?? '';
    for (const box of this.#own()) showControls(box);
    this.addEventListener('submit', this.#submit);
    this.addEventListener('change', this.#change);
    this.addEventListener('click', this.#click);
    document.addEventListener(PROGRESS_CHANGED, this.#showAll);
    document.addEventListener(ASKED_CHANGED, this.#showSums);
    this.#rename();
    this.#showAll();
    void this.#showMissed();
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this.#submit);
    this.removeEventListener('change', this.#change);
    this.removeEventListener('click', this.#click);
    document.removeEventListener(PROGRESS_CHANGED, this.#showAll);
    document.removeEventListener(ASKED_CHANGED, this.#showSums);
  }

  readonly #submit = (event: Event): void => {
    const box = boxOf(event.target);
    if (!box) return;
    event.preventDefault();
    if (verdictOf(box) !== undefined) {
      this.#reopen(box);
      return;
    }
    const given = controlsOf(box).given(box);
    if (given === undefined) askForAnswer(box);
    else this.#answer(box, given);
  };

  /** Another choice removes the verdict, which was about the previous one. */
  readonly #change = ({ target }: Event): void => {
    const box = boxOf(target);
    if (!box) return;
    if (verdictOf(box) === undefined) announce(box, undefined);
    else if (!isVerdictCurrent(box)) this.#reopen(box, true);
  };

  readonly #click = ({ target }: Event): void => {
    const box = boxOf(target);
    if (box && target instanceof Element && target.closest('button[data-others]')) {
      openOtherReasons(box);
    }
  };

  #answer(box: QuestionBox, given: readonly string[]): void {
    showVerdict(box, given);
    const at = Date.now();
    const right = controlsOf(box).isRight(given, rightAnswer(box));
    const { page } = box.dataset;
    const answer: Answer = { given, right, at, ...(page === undefined ? {} : { page }) };
    // The verdict waits neither for the explanation nor for the storage.
    afterPaint(() => {
      openReasons(box);
      this.#store(box, answer, at);
    });
  }

  #store(box: QuestionBox, answer: Answer, at: number): void {
    changeProgress((progress) => {
      const answered = answerQuestion(progress, this.#answerKey(box), answer);
      return this.#score(reviewQuestion(answered, keyOf(box), answer.right ? 3 : 1, at), at);
    });
    void keepStored();
  }

  #reopen(box: QuestionBox, keepGiven = false): void {
    // Otherwise an answer that is not stored yet would come back.
    flush();
    reopen(box, keepGiven);
    changeProgress((progress) =>
      this.#score(forgetAnswer(progress, this.#answerKey(box)), Date.now()),
    );
    if (!keepGiven) inputsOf(box)[0]?.focus();
  }

  #score(progress: Progress, at: number): Progress {
    const { path, scope } = this.dataset;
    if (path === undefined) return progress;
    const own = this.#own();
    const { right, answered, total } = tally(own.map(verdictOf));
    const questions = own.map((box) => ({ key: keyOf(box), right: verdictOf(box) === true }));
    // What was answered in the lessons is no part of a guide's check.
    const since = scope === undefined ? 0 : (progress.pages[path]?.openedAt ?? at);
    const first = scoreFirstAnswers(progress, questions, since, at);
    return scorePage(progress, path, { right, total, at }, answered === total ? first : undefined);
  }

  /** Shows the stored answers, after a reload or a change in another tab. */
  readonly #showAll = (): void => {
    const { answers } = readProgress();
    for (const box of this.#own()) {
      const answer = answers[this.#answerKey(box)];
      if (answer && showAnswer(box, answer.given)) continue;
      if (verdictOf(box) !== undefined) reopen(box);
    }
    showList(this, this.#own());
    this.#showSums();
  };

  readonly #showSums = (): void => {
    this.#showTally();
    this.#showReread();
    const { answered, total } = this.#tally();
    showNext(this, answered === total);
  };

  #showTally(): void {
    const line = this.querySelector('.tally');
    if (!line) return;
    const { right, answered, total } = this.#tally();
    const messages = requireIsland<QuizMessages>(QUIZ_MESSAGES);
    const { first } = total === this.#own().length ? this.#scores() : {};
    const counted = [
      fill(messages.tally, { right, total }),
      ...(first ? [fill(siteMessages().scores.first, { ...first })] : []),
    ].join(', ');
    if (isPersisted()) line.textContent = answered > 0 ? counted : this.#nothingAnswered;
    else showUnsaved(line, answered > 0 ? counted : '', messages);
  }

  /** Once everything is answered, links to the sections that explain the mistakes. */
  #showReread(): void {
    const part = this.querySelector<HTMLElement>('.reread');
    if (!part) return;
    const { answered, total } = this.#tally();
    const items = linksToReread(this.#own()).map((link) => {
      const item = document.createElement('li');
      item.append(link);
      return item;
    });
    part.hidden = answered < total || items.length === 0;
    part.querySelector('ul')?.replaceChildren(...items);
  }

  /** The questions of this page, without those that came back from others. */
  #own(): QuestionBox[] {
    return boxesIn(this).filter((box) => box.closest(RETURNED) === null);
  }

  /** Renames answers that were stored before their question had an id. */
  #rename(): void {
    const named = this.#own().flatMap((box) => {
      const { former } = box.dataset;
      return former === undefined ? [] : [{ from: former, to: keyOf(box) }];
    });
    if (pendingRenames(readProgress(), named).length === 0) return;
    changeProgress((progress) => renameQuestions(progress, named));
  }

  /** The results of the questions that are asked; in a guide's check those are a choice. */
  #tally() {
    return tally(this.#own().filter(isAsked).map(verdictOf));
  }

  #scores(): PageScores {
    return pageScores(readProgress(), this.dataset['path'] ?? '');
  }

  /** Asks questions again that were missed in earlier phases of the guide. */
  async #showMissed(): Promise<void> {
    const container = this.querySelector<HTMLElement>(RETURNED);
    const { path = '' } = this.dataset;
    const earlier = readIsland<readonly string[]>(EARLIER_PHASES) ?? [];
    const missed = container ? missedQuestions(readProgress(), earlier) : [];
    if (!container || missed.length === 0) return;
    const { showMissedQuestions } = await needed(import('./question/missed-questions.ts'));
    await showMissedQuestions(container, {
      source: path.replace(/[^/]+\/$/, 'check/'),
      questions: missed.slice(0, MAX_RETURNED).map(({ key, page }) => {
        return { key, number: earlier.indexOf(page) + 1 };
      }),
      seed: readerSeed(),
    });
  }

  #answerKey(box: QuestionBox): string {
    if (box.closest(RETURNED)) return repeatedAnswerKey(keyOf(box));
    const { scope } = this.dataset;
    return scope === undefined ? keyOf(box) : `${scope}/${keyOf(box)}`;
  }
}

customElements.define('quick-check', QuickCheck);
