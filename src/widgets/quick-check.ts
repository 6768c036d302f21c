import { answerQuestion, forgetAnswer } from '../core/progress.ts';
import { tally } from '../core/quiz.ts';
import { changeProgress, isKept, PROGRESS_CHANGED, readProgress } from './store.ts';

/** `<quick-check>`: scores its questions in the page, keeps the answers, lets one try again. */
class QuickCheck extends HTMLElement {
  /** What the last line says while nothing is answered. */
  #nothingAnswered = '';

  connectedCallback(): void {
    this.#nothingAnswered ||= this.querySelector('.tally')?.textContent ?? '';
    for (const button of this.querySelectorAll('button')) button.hidden = false;
    this.addEventListener('submit', this.#submit);
    this.addEventListener('change', this.#change);
    document.addEventListener(PROGRESS_CHANGED, this.#showAll);
    this.#showAll();
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this.#submit);
    this.removeEventListener('change', this.#change);
    document.removeEventListener(PROGRESS_CHANGED, this.#showAll);
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const question = questionOf(event.target);
    if (!question) return;
    if (question.dataset['verdict']) {
      this.#again(question);
      return;
    }
    const choice = question.querySelector<HTMLInputElement>(':checked')?.value;
    if (choice === undefined) this.#say(question, 'choose');
    else this.#answer(question, choice);
  };

  /** Another choice takes the verdict away: it was about the one before. */
  readonly #change = ({ target }: Event): void => {
    const question = questionOf(target);
    if (question?.dataset['verdict']) this.#again(question, true);
    else if (question) this.#say(question, undefined);
  };

  #answer(question: HTMLFieldSetElement, choice: string): void {
    const key = question.dataset['question'] ?? '';
    const right = choice === question.dataset['answer'];
    const others = this.#questions().filter((other) => other !== question);
    const last = others.every(({ dataset }) => dataset['verdict']);
    const path = this.closest<HTMLElement>('[data-path]')?.dataset['path'];
    // Shown before it is kept, so that the verdict never waits for the storage.
    this.#show(question, choice);
    const answer = { choice, right, at: Date.now() };
    changeProgress((progress) => answerQuestion(progress, key, answer, last ? path : undefined));
  }

  #again(question: HTMLFieldSetElement, keepChoice = false): void {
    this.#reopen(question, keepChoice);
    changeProgress((progress) => forgetAnswer(progress, question.dataset['question'] ?? ''));
    if (!keepChoice) question.querySelector('input')?.focus();
  }

  /** Shows what is kept: after a reload, and when another tab has changed it. */
  readonly #showAll = (): void => {
    const { answers } = readProgress();
    for (const question of this.#questions()) {
      const answer = answers[question.dataset['question'] ?? ''];
      if (answer && this.#show(question, answer.choice)) continue;
      if (question.dataset['verdict']) this.#reopen(question);
    }
    const line = this.querySelector('.tally');
    if (line) line.textContent = this.#tally();
  };

  #tally(): string {
    const verdicts = this.#questions().map(({ dataset: { verdict } }) =>
      verdict === undefined ? undefined : verdict === 'right',
    );
    const { right, answered, total } = tally(verdicts);
    const words = this.#words('tally')
      .replace('{right}', String(right))
      .replace('{total}', String(total));
    if (isKept()) return answered > 0 ? words : this.#nothingAnswered;
    return answered > 0 ? `${words}. ${this.#words('unsaved')}` : this.#words('unsaved');
  }

  /** @returns false where the choice was rewritten or taken out since: the question is open again */
  #show(question: HTMLFieldSetElement, choice: string): boolean {
    const input = [...question.querySelectorAll('input')].find(({ value }) => value === choice);
    if (!input) return false;
    const verdict = choice === question.dataset['answer'] ? 'right' : 'wrong';
    // What stands there already stays as it is: the reader may have closed the explanation.
    if (input.checked && question.dataset['verdict'] === verdict) return true;
    input.checked = true;
    question.dataset['verdict'] = verdict;
    question.querySelector('details')?.setAttribute('open', '');
    this.#say(question, verdict);
    this.#label(question, 'again');
    return true;
  }

  #reopen(question: HTMLFieldSetElement, keepChoice = false): void {
    const checked = question.querySelector<HTMLInputElement>(':checked');
    if (checked && !keepChoice) checked.checked = false;
    delete question.dataset['verdict'];
    question.querySelector('details')?.removeAttribute('open');
    this.#say(question, undefined);
    this.#label(question, 'check');
  }

  #say(question: HTMLFieldSetElement, words: string | undefined): void {
    const verdict = question.querySelector('.verdict');
    if (verdict) verdict.textContent = words === undefined ? '' : this.#words(words);
  }

  #label(question: HTMLFieldSetElement, words: string): void {
    const button = question.querySelector('button');
    if (button) button.textContent = this.#words(words);
  }

  #questions(): HTMLFieldSetElement[] {
    return [...this.querySelectorAll('fieldset')];
  }

  #words(name: string): string {
    return this.querySelector('template')?.dataset[name] ?? '';
  }
}

function questionOf(target: EventTarget | null): HTMLFieldSetElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest('form')?.querySelector('fieldset') ?? undefined;
}

customElements.define('quick-check', QuickCheck);
