import { requireIsland } from '../../browser/read-island.ts';
import { formatDay } from '../../core/day.ts';
import { fill } from '../../core/fill.ts';
import {
  type QuestionLocation,
  REVIEW_MESSAGES,
  REVIEW_QUESTIONS,
  type ReviewMessages,
} from '../../core/islands/review.ts';
import { dueByDay, reviewsByWeek } from '../../core/review/outlook.ts';
import { schedule } from '../../core/review/schedule.ts';
import {
  dueQuestions,
  nextDue,
  QUESTIONS_PER_SESSION,
  sessionOf,
} from '../../core/review/session.ts';
import { cacheQuestions } from '../cache-questions.ts';
import { registerWorker } from '../register-worker.ts';
import { isPersisted, PROGRESS_CHANGED, readProgress } from '../store.ts';
import { type Bar, drawBars } from './picture.ts';
import { Session, type SessionResult } from './session.ts';

const DAYS = 28;
const WEEKS = 8;

/** `<review-page>`: what is due, a session of it, and charts of the coming and past weeks. */
class ReviewPage extends HTMLElement {
  readonly #messages = requireIsland<ReviewMessages>(REVIEW_MESSAGES);
  readonly #questions = requireIsland<readonly QuestionLocation[]>(REVIEW_QUESTIONS);
  #session: Session | undefined;
  #isInSession = false;

  connectedCallback(): void {
    for (const part of ['.today', '.outlook']) this.#hide(part, false);
    this.#hide('.without-script', true);
    const session = this.querySelector<HTMLElement>('.session');
    if (session) this.#session = new Session(session, this.#messages.session, this.#finish);
    this.querySelector('[data-start]')?.addEventListener('click', this.#start);
    document.addEventListener(PROGRESS_CHANGED, this.#show);
    this.#show();
    if (import.meta.env.PROD) void registerWorker()?.then(cacheQuestions);
  }

  disconnectedCallback(): void {
    this.querySelector('[data-start]')?.removeEventListener('click', this.#start);
    document.removeEventListener(PROGRESS_CHANGED, this.#show);
    this.#session?.close();
    this.#isInSession = false;
  }

  readonly #start = async (): Promise<void> => {
    const due = dueQuestions(readProgress(), this.#questions, Date.now());
    try {
      await this.#session?.start(sessionOf(due));
      this.#isInSession = true;
      for (const part of ['.today', '.outlook', '.end']) this.#hide(part, true);
    } catch {
      this.#setText('.due-summary', this.#messages.failed);
    }
  };

  readonly #finish = ({ right, total, remediationLinks }: SessionResult): void => {
    this.#isInSession = false;
    for (const part of ['.today', '.outlook', '.end']) this.#hide(part, false);
    this.#setText('#end', fill(this.#messages.done, { right, total }));
    const links = new Map(remediationLinks.map((link) => [link.href, link]));
    this.#hide('.missed', links.size === 0);
    this.querySelector('.missed ul')?.replaceChildren(
      ...[...links.values()].map((link) => {
        const item = document.createElement('li');
        item.append(link.cloneNode(true));
        return item;
      }),
    );
    this.#show();
    this.querySelector<HTMLElement>('#end')?.focus();
  };

  readonly #show = (): void => {
    const progress = readProgress();
    this.#hide('.unsaved', isPersisted());
    if (this.#isInSession) return;
    const now = Date.now();
    const due = dueQuestions(progress, this.#questions, now).length;
    const next = nextDue(progress, this.#questions, now);
    this.#hide('[data-start]', due === 0);
    this.#hide('.begin', due > 0 || next !== undefined);
    this.#setText('.due-summary', this.#dueSummary(due, next));
    this.#hide('.outlook', due === 0 && next === undefined);
    this.#showAhead(now);
    this.#showRetention(now);
  };

  #dueSummary(due: number, next: number | undefined): string {
    const { one, many, tooMany, none, never } = this.#messages.due;
    if (due === 1) return one;
    if (due > QUESTIONS_PER_SESSION)
      return fill(tooMany, { count: due, session: QUESTIONS_PER_SESSION });
    if (due > 0) return fill(many, { count: due });
    return next === undefined ? never : fill(none, { date: formatDay(next, Date.now()) });
  }

  #showAhead(now: number): void {
    const days = dueByDay(readProgress(), this.#questions, now, DAYS);
    const bars = days.map(
      ({ day, count }): Bar => ({ name: formatDay(day, now), value: count, text: String(count) }),
    );
    const most = Math.max(...bars.map(({ value }) => value));
    drawBars(
      this.querySelector('[data-ahead]'),
      this.querySelector('[data-ahead-rows]'),
      bars,
      most,
    );
  }

  #showRetention(now: number): void {
    const progress = readProgress();
    const weeks = reviewsByWeek(progress, this.#questions, now, WEEKS);
    const isEmpty = weeks.every(({ reviews }) => reviews === 0);
    this.#hide('.retention', isEmpty);
    this.#hide('.retention-empty', !isEmpty);
    const bars = weeks.map(({ start, reviews, known }): Bar => {
      const share = reviews === 0 ? 0 : Math.round((100 * known) / reviews);
      return {
        name: formatDay(start, now),
        value: share,
        text: reviews === 0 ? '–' : `${share} %`,
      };
    });
    drawBars(
      this.querySelector('[data-retention]'),
      this.querySelector('[data-retention-rows]'),
      bars,
      100,
    );
    const chances = this.#questions.flatMap(
      ({ key }) => schedule(progress.reviews[key] ?? [], now)?.retrievability(now) ?? [],
    );
    const mean = chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
    const share = Math.round(100 * mean);
    this.#setText('.chance', chances.length === 0 ? '' : fill(this.#messages.chance, { share }));
  }

  #hide(selector: string, isHidden: boolean): void {
    this.querySelector(selector)?.toggleAttribute('hidden', isHidden);
  }

  #setText(selector: string, text: string): void {
    const element = this.querySelector(selector);
    if (element) element.textContent = text;
  }
}

customElements.define('review-page', ReviewPage);
