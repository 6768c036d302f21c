import { isAcceptedAnswer } from '../../core/quiz/grading.ts';
import { clear, givenIn, isRight, putIn } from './answer.ts';
import { kindOf, message, partsOf, type QuestionBox, rightKeys } from './box.ts';

/**
 * Shows an answer with its verdict and reasons.
 *
 * @returns false where a choice of it is gone: the question is left open
 */
export function show(box: QuestionBox, given: readonly string[]): boolean {
  const isShown = showVerdict(box, given);
  if (isShown) explain(box);
  return isShown;
}

/**
 * Shows an answer with its verdict, which is said with its reason. What there is to read is laid
 * out by `explain`: that moves all that is below, and a verdict need not wait for it.
 *
 * @returns false where a choice of it is gone: the question is left open
 */
export function showVerdict(box: QuestionBox, given: readonly string[]): boolean {
  const verdict = isRight(box, given) ? 'right' : 'wrong';
  // What stands there already stays as it is: the reader may have closed a reason.
  if (box.dataset['verdict'] === verdict && isVerdictCurrent(box) && same(givenIn(box), given))
    return true;
  if (!putIn(box, given)) return false;
  delete box.dataset['explained'];
  box.dataset['verdict'] = verdict;
  box.dataset['judged'] = JSON.stringify(givenIn(box));
  mark(box, given);
  for (const mistake of mistakesOf(box)) {
    const isMade = isAcceptedAnswer(given[0] ?? '', [mistake.dataset['text'] ?? '']);
    mistake.toggleAttribute('data-made', verdict === 'wrong' && isMade);
  }
  announce(box, verdict, isMany(box) ? reasonsOfMany(box) : reasonText(reasonOf(box)));
  setButton(box, 'again');
  return true;
}

/** Opens the reasons of what was chosen, or else the explanation. */
export function explain(box: QuestionBox): void {
  const { verdict, explained } = box.dataset;
  if (verdict === undefined || explained !== undefined) return;
  box.dataset['explained'] = '';
  const reasons = reasonsOf(box);
  const explanation = box.querySelectorAll<HTMLDetailsElement>('.explanation');
  for (const details of reasons.length > 0 ? reasons : explanation) details.open = true;
}

/** Whether the verdict that a box shows is about what is given in it now. */
export function isVerdictCurrent(box: QuestionBox): boolean {
  return box.dataset['judged'] === JSON.stringify(givenIn(box));
}

/** Opens a question again; what was given stays only where that is asked for. */
export function reopen(box: QuestionBox, keepGiven = false): void {
  delete box.dataset['verdict'];
  delete box.dataset['judged'];
  delete box.dataset['explained'];
  if (!keepGiven) clear(box);
  for (const part of partsOf(box)) setMark(part, undefined);
  for (const details of box.querySelectorAll<HTMLDetailsElement>('.why, .explanation')) {
    details.open = false;
  }
  for (const mistake of mistakesOf(box)) delete mistake.dataset['made'];
  announce(box, undefined);
  setButton(box, 'check');
}

/** What stands beside the button and is read aloud: a word, and a reason that is seen elsewhere. */
export function announce(box: QuestionBox, name: string | undefined, reason = ''): void {
  const verdict = box.querySelector('.verdict');
  if (!verdict) return;
  verdict.textContent = name === undefined ? '' : message(name);
  if (reason.trim() === '') return;
  const heard = document.createElement('span');
  heard.className = 'visually-hidden';
  heard.textContent = ` ${reason.replace(/\s+/g, ' ').trim()}`;
  verdict.append(heard);
}

/** Gives every choice or item its own verdict. */
function mark(box: QuestionBox, given: readonly string[]): void {
  const right = rightKeys(box);
  for (const [index, part] of partsOf(box).entries()) {
    const key = part.dataset['choice'] ?? '';
    if (kindOf(box) === 'order') setMark(part, right[index] === key ? 'right' : 'wrong');
    else if (given.includes(key)) setMark(part, right.includes(key) ? 'right' : 'wrong');
    else setMark(part, right.includes(key) ? 'missed' : undefined);
  }
}

function setMark(part: HTMLElement, name: 'right' | 'wrong' | 'missed' | undefined): void {
  const element = part.querySelector('.mark');
  if (name === undefined) delete part.dataset['mark'];
  else part.dataset['mark'] = name;
  if (element) element.textContent = name === undefined ? '' : message(`mark${capital(name)}`);
}

/** What there is to read on the choices that were made. */
function reasonsOf(box: QuestionBox): HTMLDetailsElement[] {
  const given = givenIn(box) ?? [];
  return partsOf(box)
    .filter(({ dataset }) => given.includes(dataset['choice'] ?? ''))
    .flatMap((part) => [...part.querySelectorAll<HTMLDetailsElement>('.why')]);
}

/** The first reason of the verdict: of a choice, of an expected mistake, or of the question. */
function reasonOf(box: QuestionBox): Element | undefined {
  const [reason] = reasonsOf(box);
  return (
    reason?.querySelector('p') ??
    box.querySelector('.mistake[data-made]') ??
    box.querySelector('.explanation > p:not([class])') ??
    undefined
  );
}

/** The words of a reason, without the verdict that they begin with: it was said already. */
function reasonText(reason: Element | undefined): string {
  const words = reason?.cloneNode(true);
  if (!(words instanceof Element)) return '';
  words.querySelector('.is-right, .is-wrong')?.remove();
  return words.textContent ?? '';
}

function isMany(box: QuestionBox): boolean {
  return box.querySelector('.option [type=checkbox]') !== null;
}

/** What is wrong with a choice of several, choice by choice; where nothing is, why they are right. */
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

function setButton(box: QuestionBox, name: string): void {
  const button = box.querySelector('.act button');
  if (button) button.textContent = message(name);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
