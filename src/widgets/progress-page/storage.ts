import { parseProgress } from '../../core/progress/parse.ts';
import {
  type Progress,
  QUARANTINE_KEY,
  STORAGE_KEY,
  UNDO_KEY,
} from '../../core/progress/progress.ts';

/** What was started over, so that it can be undone. */
export interface Undo {
  /** The guide's slug; empty for all guides. */
  readonly guide: string;
  readonly taken: Progress;
}

/** Where the browser keeps nothing, it is kept as long as the page is open. */
let unkept: Undo | undefined;

/** What can be undone, in this visit or one before; undefined where nothing can. */
export function readUndo(): Undo | undefined {
  const text = read(UNDO_KEY);
  if (text === null) return unkept;
  try {
    const { guide, taken }: Record<string, unknown> = JSON.parse(text);
    const progress = parseProgress(JSON.stringify(taken));
    const isSlug = typeof guide === 'string' && /^[a-z0-9-]*$/.test(guide);
    if (isSlug && typeof progress !== 'string') return { guide, taken: progress };
  } catch {
    // Written by something else: there is nothing to undo.
  }
  return unkept;
}

/** Keeps what can be undone, in place of what was before. */
export function keepUndo(undo: Undo): void {
  forgetUndo();
  try {
    localStorage.setItem(UNDO_KEY, JSON.stringify(undo));
  } catch {
    unkept = undo;
  }
}

/** Lets go of what could be undone. */
export function forgetUndo(): void {
  unkept = undefined;
  remove(UNDO_KEY);
}

/** The texts that are no progress and were put aside, by their keys. */
export function quarantinedTexts(): readonly { readonly key: string; readonly text: string }[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(QUARANTINE_KEY))
      .sort()
      .map((key) => ({ key, text: read(key) ?? '' }));
  } catch {
    return [];
  }
}

/** The stored text as it is, for one that only a newer version can read. */
export function storedText(): string {
  return read(STORAGE_KEY) ?? '';
}

/** Throws a stored text away. */
export function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing is kept here.
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
