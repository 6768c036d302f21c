import { pressedKey, shortcutOf } from '../../browser/keys.ts';
import { fill } from '../../core/fill.ts';
import type { QuestionLocation, SessionMessages } from '../../core/islands/review.ts';
import { regradeQuestion } from '../../core/progress/reviews.ts';
import { reviewQuestion } from '../../core/progress/updates.ts';
import { dueQuestions } from '../../core/review/session.ts';
import { inputsOf, type QuestionBox, rightAnswer, verdictOf } from '../../questions/box.ts';
import { controlsOf } from '../../questions/controls-of.ts';
import { keepStored } from '../keep-stored.ts';
import { shuffleChoices } from '../question/arrange.ts';
import { showControls } from '../question/prepare.ts';
import { announce, askForAnswer, remediationLink, showAnswer } from '../question/verdict.ts';
import { readerSeed } from '../reader-seed.ts';
import { watchScrolling } from '../scrolling-boxes.ts';
import { shortcutSwitch } from '../shortcut-switch.ts';
import { changeProgress, readProgress } from '../store.ts';
import { fetchForms } from './questions.ts';

/** The result of a session. */
export interface SessionResult {
  readonly right: number;
  readonly total: number;
  /** Links to the sections that explain the mistakes. */
  readonly remediationLinks: readonly HTMLAnchorElement[];
}

/** A session: it asks one question after the other, and stores each answer at once. */
export class Session {
  readonly #element: HTMLElement;
  readonly #messages: SessionMessages;
  readonly #finish: (result: SessionResult) => void;
  #waiting: QuestionLocation[] = [];
  #forms: ReadonlyMap<string, HTMLFormElement> = new Map();
  #total = 0;
  #asked = 0;
  #right = 0;
  #remediationLinks: HTMLAnchorElement[] = [];
  #current: { readonly question: QuestionLocation; readonly box: QuestionBox } | undefined;
  readonly #connection = new AbortController();

  /**
   * @param element the section of the session
   * @param finish called at the end of the session
   */
  constructor(
    element: HTMLElement,
    messages: SessionMessages,
    finish: (result: SessionResult) => void,
  ) {
    this.#element = element;
    this.#messages = messages;
    this.#finish = finish;
    const { signal } = this.#connection;
    const clearStatus = (): void => {
      if (this.#current) announce(this.#current.box, undefined);
    };
    element.addEventListener('submit', this.#submit, { signal });
    element.addEventListener('change', clearStatus, { signal });
    this.#button('next').addEventListener('click', () => this.#ask(), { signal });
    this.#button('guessed').addEventListener('click', () => this.#guessed(), { signal });
    element.addEventListener('keydown', this.#key, { signal });
    element.querySelector('.keys')?.append(shortcutSwitch(messages.shortcuts));
  }

  /** Hides the session and stops listening; it can't be used any more. */
  close(): void {
    this.#connection.abort();
    this.#element.querySelector('.shortcuts')?.remove();
    this.#element.hidden = true;
  }

  /** @throws Error if the questions can't be loaded */
  async start(questions: readonly QuestionLocation[]): Promise<void> {
    this.#forms = await fetchForms(questions);
    this.#waiting = questions.filter(({ key }) => this.#forms.has(key));
    this.#total = this.#waiting.length;
    this.#asked = 0;
    this.#right = 0;
    this.#remediationLinks = [];
    this.#element.hidden = false;
    this.#ask();
  }

  #ask(): void {
    this.#current = undefined;
    const question = this.#waiting.shift();
    const form = question && this.#forms.get(question.key);
    const box = form?.querySelector('fieldset');
    if (!question || !form || !box) {
      this.#element.hidden = true;
      this.#finish({
        right: this.#right,
        total: this.#asked,
        remediationLinks: this.#remediationLinks,
      });
      return;
    }
    // Another tab may have asked it in the meantime.
    if (dueQuestions(readProgress(), [question], Date.now()).length === 0) {
      this.#total -= 1;
      this.#ask();
      return;
    }
    this.#asked += 1;
    this.#current = { question, box };
    const title = this.#element.querySelector<HTMLElement>('h2');
    if (title) {
      const { heading } = this.#messages;
      title.textContent = fill(heading, { number: this.#asked, count: this.#total });
    }
    const label = form.querySelector('.label');
    if (label) label.textContent = question.phase;
    this.#element.querySelector('.asked')?.replaceChildren(form);
    watchScrolling(form);
    this.#element.querySelector<HTMLElement>('.go-on')?.toggleAttribute('hidden', true);
    shuffleChoices(box, readerSeed());
    showControls(box);
    title?.focus();
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.#current || verdictOf(this.#current.box) !== undefined) return;
    const { question, box } = this.#current;
    const given = controlsOf(box).given(box);
    if (given === undefined) {
      askForAnswer(box);
      return;
    }
    showAnswer(box, given);
    const right = controlsOf(box).isRight(given, rightAnswer(box));
    if (right) this.#right += 1;
    else this.#remediationLinks.push(...[remediationLink(box)].flatMap((link) => link ?? []));
    this.#showButtons(right);
    const at = Date.now();
    changeProgress((progress) => reviewQuestion(progress, question.key, right ? 3 : 1, at));
    void keepStored();
  };

  /** Shows the buttons to continue, and disables the question. */
  #showButtons(right: boolean): void {
    const { box } = this.#current ?? {};
    for (const input of box ? inputsOf(box) : []) input.disabled = true;
    for (const button of box?.querySelectorAll<HTMLElement>('button:not(copy-button *)') ?? []) {
      button.hidden = true;
    }
    this.#element.querySelector<HTMLElement>('.go-on')?.toggleAttribute('hidden', false);
    this.#setStatus('');
    const next = this.#button('next');
    next.textContent = this.#waiting.length > 0 ? this.#messages.next : this.#messages.end;
    this.#button('guessed').hidden = !right;
    next.focus();
  }

  #guessed(): void {
    const button = this.#button('guessed');
    if (!this.#current || button.hidden || this.#button('next').closest('[hidden]')) return;
    const { key } = this.#current.question;
    button.hidden = true;
    this.#right -= 1;
    this.#setStatus(this.#messages.guessed);
    changeProgress((progress) => regradeQuestion(progress, key, 1));
    this.#button('next').focus();
  }

  readonly #key = (event: KeyboardEvent): void => {
    const { target } = event;
    const key = shortcutOf(event);
    if (!this.#current) return;
    const { box } = this.#current;
    if (key === 'g' || key === 'G') this.#guessed();
    const acts =
      target instanceof Element && target.closest('button, a, summary, input[type=text]');
    if (pressedKey(event) === 'Enter' && !acts) {
      event.preventDefault();
      if (verdictOf(box) === undefined) box.closest('form')?.requestSubmit();
      else this.#ask();
    }
    if (!/^[1-9]$/.test(key) || verdictOf(box) !== undefined) return;
    const input = box.querySelectorAll<HTMLInputElement>('.option input')[Number(key) - 1];
    input?.focus();
    input?.click();
  };

  #setStatus(text: string): void {
    const status = this.#element.querySelector('.message');
    if (status) status.textContent = text;
  }

  #button(name: 'next' | 'guessed'): HTMLButtonElement {
    const button = this.#element.querySelector<HTMLButtonElement>(`[data-${name}]`);
    if (!button) throw new Error(`The page has no button "${name}".`);
    return button;
  }
}
