import type { Mark } from '../../core/islands/question.ts';
import { isAcceptedAnswer } from '../../core/quiz/grading.ts';
import {
  inputsOf,
  kindMessages,
  partKey,
  partsOf,
  type QuestionBox,
  questionMessages,
  rightAnswer,
} from '../../questions/box.ts';
import { controlsOf } from '../../questions/controls-of.ts';

/**
 * Shows an answer with its verdict and reasons.
 *
 * @returns false if one of its choices no longer exists; the question stays open
 */
export function showAnswer(box: QuestionBox, given: readonly string[]): boolean {
  const isShown = showVerdict(box, given);
  if (isShown) openReasons(box);
  return isShown;
}

/**
 * Shows an answer with its verdict, and announces both verdict and reason. The reasons are opened
 * by `explain`: that moves everything below, and the verdict should not wait for it.
 *
 * @returns false if one of its choices no longer exists; the question stays open
 */
export function showVerdict(box: QuestionBox, given: readonly string[]): boolean {
  const controls = controlsOf(box);
  const verdict = controls.isRight(given, rightAnswer(box)) ? 'right' : 'wrong';
  // If it is already shown, nothing changes: the reader may have closed a reason.
  if (
    box.dataset['verdict'] === verdict &&
    isVerdictCurrent(box) &&
    same(controls.given(box), given)
  )
    return true;
  if (!controls.show(box, given)) return false;
  delete box.dataset['explained'];
  box.dataset['verdict'] = verdict;
  box.dataset['graded'] = JSON.stringify(controls.given(box));
  mark(box, given);
  for (const mistake of mistakesOf(box)) {
    const isMade = isAcceptedAnswer(given[0] ?? '', [mistake.dataset['text'] ?? '']);
    mistake.toggleAttribute('data-made', verdict === 'wrong' && isMade);
  }
  announce(
    box,
    verdict === 'right' ? questionMessages().right : wrongText(box, given),
    isMany(box) ? reasonsOfMany(box) : reasonText(reasonOf(box)),
  );
  setButton(box, questionMessages().again);
  return true;
}

function wrongText(box: QuestionBox, given: readonly string[]): string {
  const { incomplete, wrong } = questionMessages();
  const right = rightAnswer(box);
  if (isMany(box) && given.every((key) => right.includes(key))) return incomplete;
  return kindMessages(box).wrong ?? wrong;
}

/** Opens the reasons of the chosen answers, or else the explanation. */
export function openReasons(box: QuestionBox): void {
  const { verdict, explained } = box.dataset;
  if (verdict === undefined || explained !== undefined) return;
  box.dataset['explained'] = '';
  const reasons = reasonsOf(box);
  const explanation = box.querySelectorAll<HTMLDetailsElement>('.explanation');
  for (const details of reasons.length > 0 ? reasons : explanation) details.open = true;
  const others = othersButton(box);
  if (others) others.hidden = otherReasonsOf(box).length === 0;
}

/** Opens the reasons of the answers that were not chosen. */
export function openOtherReasons(box: QuestionBox): void {
  box.dataset['others'] = '';
  const others = otherReasonsOf(box);
  for (const details of others) details.open = true;
  const button = othersButton(box);
  if (button) button.hidden = true;
  // The button that had the focus is gone.
  others[0]?.querySelector('summary')?.focus();
}

/** Whether the verdict shown is about the current answer. */
export function isVerdictCurrent(box: QuestionBox): boolean {
  return box.dataset['graded'] === JSON.stringify(controlsOf(box).given(box));
}

/** Opens a question again; the answer is cleared unless `keepGiven` is set. */
export function reopen(box: QuestionBox, keepGiven = false): void {
  delete box.dataset['verdict'];
  delete box.dataset['graded'];
  delete box.dataset['explained'];
  delete box.dataset['others'];
  const others = othersButton(box);
  if (others) others.hidden = true;
  if (!keepGiven) controlsOf(box).clear(box);
  for (const part of partsOf(box)) setMark(part, undefined);
  for (const details of box.querySelectorAll<HTMLDetailsElement>('.why, .explanation')) {
    details.open = false;
  }
  for (const mistake of mistakesOf(box)) delete mistake.dataset['made'];
  announce(box, undefined);
  setButton(box, questionMessages().check);
}

/** Shows and announces a text beside the button, with a reason for screen readers only. */
export function announce(box: QuestionBox, text: string | undefined, reason = ''): void {
  const verdict = box.querySelector('.verdict');
  if (!verdict) return;
  for (const input of inputsOf(box)) input.ariaInvalid = null;
  verdict.textContent = text ?? '';
  if (reason.trim() === '') return;
  const spokenReason = document.createElement('span');
  spokenReason.className = 'visually-hidden';
  spokenReason.textContent = ` ${reason.replace(/\s+/g, ' ').trim()}`;
  verdict.append(spokenReason);
}

/** Says that there is no answer yet, at the place where it is given. */
export function askForAnswer(box: QuestionBox): void {
  announce(box, kindMessages(box).empty);
  const [input] = inputsOf(box);
  if (input?.type === 'text') input.ariaInvalid = 'true';
  input?.focus();
}

/** The link to the section that explains the mistake made in a question. */
export function remediationLink(box: QuestionBox): HTMLAnchorElement | undefined {
  const made = '[data-mark="wrong"] .see a, .mistake[data-made] .see a';
  return (
    box.querySelector<HTMLAnchorElement>(made) ??
    box.querySelector<HTMLAnchorElement>('.explanation > .see a') ??
    undefined
  );
}

/** Marks every choice or item as right, wrong or missed. */
function mark(box: QuestionBox, given: readonly string[]): void {
  const controls = controlsOf(box);
  for (const [index, part] of partsOf(box).entries()) {
    setMark(part, controls.mark?.({ key: partKey(part), index }, given, rightAnswer(box)));
    part.toggleAttribute('data-given', given.includes(partKey(part)));
  }
}

function setMark(part: HTMLElement, mark: Mark | undefined): void {
  const element = part.querySelector('.mark');
  if (mark === undefined) delete part.dataset['mark'];
  else part.dataset['mark'] = mark;
  if (element) element.textContent = mark === undefined ? '' : questionMessages().marks[mark];
}

/** The reasons of the chosen answers. */
function reasonsOf(box: QuestionBox): HTMLDetailsElement[] {
  const given = controlsOf(box).given(box) ?? [];
  return partsOf(box)
    .filter((part) => given.includes(partKey(part)))
    .flatMap((part) => [...part.querySelectorAll<HTMLDetailsElement>('.why')]);
}

/** The reasons of the choices that were not chosen. */
function otherReasonsOf(box: QuestionBox): HTMLDetailsElement[] {
  const own = reasonsOf(box);
  return [...box.querySelectorAll<HTMLDetailsElement>('.why')].filter(
    (reason) => !own.includes(reason),
  );
}

function othersButton(box: QuestionBox): HTMLButtonElement | null {
  return box.querySelector<HTMLButtonElement>('button[data-others]');
}

/** The first reason for the verdict: of a choice, an expected mistake, or the question. */
function reasonOf(box: QuestionBox): Element | undefined {
  const [reason] = reasonsOf(box);
  return (
    reason?.querySelector('p') ??
    box.querySelector('.mistake[data-made]') ??
    box.querySelector('.explanation > p:not([class])') ??
    undefined
  );
}

/** The text of a reason, without the verdict at its start, which is announced separately. */
function reasonText(reason: Element | undefined): string {
  const copy = reason?.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  copy.querySelector('.is-right, .is-wrong')?.remove();
  return copy.textContent ?? '';
}

function isMany(box: QuestionBox): boolean {
  return box.querySelector('.option [type=checkbox]') !== null;
}

/** The reasons of a multiple choice: of wrong and missed choices, or if none, of the right ones. */
function reasonsOfMany(box: QuestionBox): string {
  const wrong = partsOf(box).filter(({ dataset }) => /wrong|missed/.test(dataset['mark'] ?? ''));
  const parts = wrong.length > 0 ? wrong : partsOf(box).filter(({ dataset }) => dataset['mark']);
  return parts
    .map((part) => {
      const text = part.querySelector('.choice > :not(input, .mark)')?.textContent?.trim() ?? '';
      const mark = part.querySelector('.mark')?.textContent ?? '';
      return `${text}: ${mark}. ${reasonText(part.querySelector('.why p') ?? undefined)}`;
    })
    .join(' ');
}

function mistakesOf(box: QuestionBox): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('.mistake')];
}

function same(one: readonly string[] | undefined, other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function setButton(box: QuestionBox, text: string): void {
  const button = box.querySelector('.act [type=submit]');
  if (button) button.textContent = text;
}
