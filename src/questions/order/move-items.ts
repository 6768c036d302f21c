import { fill } from '../../core/fill.ts';
import { kindMessages, partsOf, type QuestionBox } from '../box.ts';
import type { OrderMessages } from './messages.ts';

/** Makes the items of a question movable by buttons, arrow keys and dragging. */
export function makeMovable(box: QuestionBox): void {
  if (box.querySelector('.moves')) return;
  const status = document.createElement('span');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  box.querySelector('.items')?.after(status);
  for (const item of partsOf(box)) {
    const grip = document.createElement('span');
    grip.className = 'grip';
    item.append(
      grip,
      buttonsFor(item, kindMessages<OrderMessages>(box), (by) => step(box, item, by, status)),
    );
    item.addEventListener('pointerdown', (event) => drag(box, item, event, status));
  }
}

function buttonsFor(
  item: HTMLElement,
  { up = '', down = '' }: Partial<OrderMessages>,
  move: (by: -1 | 1) => void,
): HTMLElement {
  const buttons = document.createElement('span');
  buttons.className = 'moves';
  for (const [by, name, sign] of [
    [-1, up, '↑'],
    [1, down, '↓'],
  ] as const) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.setAttribute('aria-label', `${name}: ${textOf(item)}`);
    button.addEventListener('click', () => {
      move(by);
      button.focus();
    });
    button.addEventListener('keydown', (event) => {
      const arrow = { ArrowUp: -1, ArrowDown: 1 } as const;
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      move(arrow[event.key]);
      button.focus();
    });
    buttons.append(button);
  }
  return buttons;
}

function step(box: QuestionBox, item: HTMLElement, by: -1 | 1, status: HTMLElement): void {
  const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
  if (!other) return;
  if (by < 0) other.before(item);
  else other.after(item);
  moved(box, item, status);
}

/**
 * Drags an item: it swaps with each neighbour whose middle the pointer passes. The neighbour is the
 * element that is moved, because moving the item itself would release the pointer capture.
 */
function drag(box: QuestionBox, item: HTMLElement, down: PointerEvent, status: HTMLElement): void {
  if (!(down.target instanceof Element) || down.button !== 0) return;
  // A finger on the text scrolls the page; on the grip, it moves the item.
  const isGrip = down.target.closest('.grip') !== null;
  if (down.target.closest('button, a') || (down.pointerType !== 'mouse' && !isGrip)) return;
  const before = partsOf(box);
  item.setPointerCapture(down.pointerId);
  item.dataset['dragged'] = '';
  const follow = ({ clientY }: PointerEvent): void => {
    const above = item.previousElementSibling;
    const below = item.nextElementSibling;
    if (above && clientY < middle(above)) item.after(above);
    else if (below && clientY > middle(below)) item.before(below);
  };
  const end = (): void => {
    delete item.dataset['dragged'];
    item.removeEventListener('pointermove', follow);
    const isMoved = partsOf(box).some((part, index) => part !== before[index]);
    if (isMoved) moved(box, item, status);
  };
  item.addEventListener('pointermove', follow);
  item.addEventListener('lostpointercapture', end, { once: true });
}

function moved(box: QuestionBox, item: HTMLElement, status: HTMLElement): void {
  const parts = partsOf(box);
  const { moved: message = '' } = kindMessages<OrderMessages>(box);
  status.textContent = fill(message, {
    item: textOf(item),
    position: parts.indexOf(item) + 1,
    count: parts.length,
  });
  // As for a choice: an existing verdict was about the previous order.
  item.dispatchEvent(new Event('change', { bubbles: true }));
}

function middle(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}

function textOf(item: HTMLElement): string {
  return item.querySelector(':scope > .text')?.textContent?.trim() ?? '';
}
