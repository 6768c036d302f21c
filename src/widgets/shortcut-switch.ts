import { hasShortcuts } from '../browser/keys.ts';
import { SHORTCUTS_KEY } from '../core/shortcuts.ts';

/** A box to check that switches single-key shortcuts on and off, for all pages. */
export function shortcutSwitch(text: string): HTMLLabelElement {
  const label = document.createElement('label');
  label.className = 'shortcuts';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = hasShortcuts();
  box.addEventListener('change', () => {
    try {
      if (box.checked) localStorage.removeItem(SHORTCUTS_KEY);
      else localStorage.setItem(SHORTCUTS_KEY, 'off');
    } catch {
      box.checked = true;
    }
  });
  label.append(box, ` ${text}`);
  return label;
}
