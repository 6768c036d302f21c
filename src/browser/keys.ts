import { SHORTCUTS_KEY } from '../core/shortcuts.ts';

/** Where keys are text. */
const TEXT = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

/**
 * The key that was pressed. It is empty while a word is composed, when keys belong to the input
 * method, and for an event without one, which browsers send when they fill in a form.
 */
export function pressedKey(event: KeyboardEvent): string {
  const key: string | undefined = event.key;
  return event.isComposing ? '' : (key ?? '');
}

/**
 * The key of a single-key shortcut (WCAG 2.1.4). It is empty where the reader types, with another
 * key held down, and if shortcuts are switched off.
 */
export function shortcutOf(event: KeyboardEvent): string {
  const { ctrlKey, metaKey, altKey } = event;
  const isOther = ctrlKey || metaKey || altKey || isTyped(event);
  return isOther || !hasShortcuts() ? '' : pressedKey(event);
}

/** Whether a key is pressed where it is text. */
export function isTyped({ target }: Event): boolean {
  return target instanceof Element && target.matches(TEXT);
}

/** Whether single-key shortcuts are on. */
export function hasShortcuts(): boolean {
  try {
    return localStorage.getItem(SHORTCUTS_KEY) !== 'off';
  } catch {
    return true;
  }
}
