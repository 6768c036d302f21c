/** The names of the layers, in the order in which the picture's list adds them. */
export function orderIn(picture: Element): readonly string[] {
  return itemsIn(picture).map((item) => item.dataset['layer'] ?? '');
}

/**
 * Moves a layer one place in its list, if a button for that was pressed.
 *
 * @returns the name of the layer
 */
export function moveLayer(pressed: EventTarget | null): string | undefined {
  if (!(pressed instanceof Element)) return undefined;
  const button = pressed.closest<HTMLButtonElement>('[data-move]');
  const item = button?.closest('li');
  if (!button || !item) return undefined;
  if (button.dataset['move'] === 'up') item.previousElementSibling?.before(item);
  else item.nextElementSibling?.after(item);
  for (const each of itemsIn(item.parentElement)) disableAtEnds(each);
  // Moving the item took the focus from it; at an end, only its other button is enabled.
  (button.disabled ? item.querySelector<HTMLButtonElement>('button:enabled') : button)?.focus();
  return item.dataset['layer'];
}

function disableAtEnds(item: HTMLElement): void {
  const [up, down] = item.querySelectorAll('button');
  if (up) up.disabled = item.previousElementSibling === null;
  if (down) down.disabled = item.nextElementSibling === null;
}

function itemsIn(part: Element | null): HTMLElement[] {
  return [...(part?.querySelectorAll<HTMLElement>('li') ?? [])];
}
