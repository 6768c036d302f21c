type Field = HTMLInputElement | HTMLTextAreaElement;

/** Keeps what is typed into a field until the tab is closed, and brings it back after a reload. */
export function keepDraft(field: Field, name: string): void {
  const key = keyFor(name);
  try {
    field.value ||= sessionStorage.getItem(key) ?? '';
  } catch {
    // Then it only lasts as long as the page.
  }
  field.addEventListener('input', () => {
    try {
      sessionStorage.setItem(key, field.value);
    } catch {
      // Likewise.
    }
  });
}

/** Forgets what was typed into a field. */
export function forgetDraft(name: string): void {
  try {
    sessionStorage.removeItem(keyFor(name));
  } catch {
    // It was not kept.
  }
}

function keyFor(name: string): string {
  return `from-zero-draft:${location.pathname}:${name}`;
}
