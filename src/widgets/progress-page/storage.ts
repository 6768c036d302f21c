import { parseProgress } from '../../core/progress/parse.ts';
import {
  type Progress,
  QUARANTINE_KEY,
  STORAGE_KEY,
  UNDO_KEY,
} from '../../core/progress/progress.ts';

/** What a reader removed by starting over, so that it can be restored. */
export interface Undo {
  /** The guide's slug; empty for all guides. */
  readonly guide: string;
  /** The removed progress; the name is that of the stored format. */
  readonly taken: Progress;
}

const PROBE_KEY = 'from-zero-probe';
/** In characters: what some answers take. */
const PROBE_LENGTH = 1000;

/** If the browser can't store it, it lasts as long as the page is open. */
let unsaved: Undo | undefined;

/** What can be undone, from this visit or an earlier one; undefined if nothing can. */
export function readUndo(): Undo | undefined {
  const text = read(UNDO_KEY);
  if (text === null) return unsaved;
  try {
    const { guide, taken }: Record<string, unknown> = JSON.parse(text);
    const progress = parseProgress(JSON.stringify(taken));
    const isSlug = typeof guide === 'string' && /^[a-z0-9-]*$/.test(guide);
    if (isSlug && typeof progress !== 'string') return { guide, taken: progress };
  } catch {
    // Not written by this site: there is nothing to undo.
  }
  return unsaved;
}

/** Stores what can be undone, replacing what was stored before. */
export function saveUndo(undo: Undo): void {
  clearUndo();
  try {
    localStorage.setItem(UNDO_KEY, JSON.stringify(undo));
  } catch {
    unsaved = undo;
  }
}

/** Removes what could be undone. */
export function clearUndo(): void {
  unsaved = undefined;
  remove(UNDO_KEY);
}

/** The quarantined values that could not be read as progress, with their keys. */
export function quarantinedValues(): readonly { readonly key: string; readonly text: string }[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(QUARANTINE_KEY))
      .sort()
      .map((key) => ({ key, text: read(key) ?? '' }));
  } catch {
    return [];
  }
}

/** The stored progress as it is, for one that only a newer version can read. */
export function storedText(): string {
  return read(STORAGE_KEY) ?? '';
}

/** Whether a few more answers could be stored; true where storing is forbidden for another reason. */
export function hasRoom(): boolean {
  try {
    localStorage.setItem(PROBE_KEY, ' '.repeat(PROBE_LENGTH));
    localStorage.removeItem(PROBE_KEY);
    return true;
  } catch (error) {
    return !(error instanceof DOMException && error.name === 'QuotaExceededError');
  }
}

/** Removes a stored value. */
export function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // The browser allows no storage, so there is nothing to remove.
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
