import { parseProgress } from '../core/progress/parse.ts';
import {
  noProgress,
  type Progress,
  QUARANTINE_KEY,
  STORAGE_KEY,
} from '../core/progress/progress.ts';

/** Whether changes to the progress survive a reload, or else the reason why not. */
export type PersistenceStatus = 'stored' | 'full' | 'forbidden' | 'newer';
type Change = (progress: Progress) => Progress;

/** An event on `document` whenever the progress has changed, in this tab or another. */
export const PROGRESS_CHANGED = 'progress-changed';

declare global {
  interface DocumentEventMap {
    [PROGRESS_CHANGED]: Event;
  }
}

/**
 * Tabs that write at the same time may overwrite each other, and the last write wins. So each
 * stored value ends with the marks of the tabs whose writes it includes, and a tab whose own mark
 * is missing repeats its recent changes. Marks and changes expire after this time, in milliseconds.
 */
const EXPIRY = 10_000;
const TAB_ID = Math.random().toString(36).slice(2, 8);

/** The progress that was read or written last, and its JSON. */
let stored = noProgress;
let storedText: string | null = null;
let state: PersistenceStatus = 'stored';
let isQuarantined = false;
/** Changes that are not written yet. */
let unsaved: Change[] = [];
/** Changes that were written recently, with the time of writing. */
let recent: { readonly change: Change; readonly at: number }[] = [];

/** Whether changes to the progress survive a reload. */
export function isPersisted(): boolean {
  return state === 'stored';
}

/**
 * Whether changes to the progress are stored: `full` if there is no room left, `forbidden` if the
 * browser allows no storage, `newer` if the stored progress is from a newer version of this site.
 */
export function persistenceStatus(): PersistenceStatus {
  return state;
}

/** Whether this page found a stored value that can't be read, and quarantined it. */
export function hasQuarantined(): boolean {
  return isQuarantined;
}

/** The reader's progress: what is stored, with the changes that can't be stored. */
export function readProgress(): Progress {
  const problem = readStored();
  if (problem) state = problem;
  else if (unsaved.length === 0) state = 'stored';
  return withUnsaved();
}

/**
 * Changes the progress. A change that can't be written now is written as soon as possible.
 *
 * @param change must be idempotent: it is repeated if another tab overwrites it
 */
export function changeProgress(change: Change): void {
  unsaved.push(change);
  save();
  announce();
}

/** Reads the stored progress again before writing: other tabs may have changed it. */
function save(): void {
  const problem = readStored();
  if (isOverwritten()) unsaved = [...recentChanges().map(({ change }) => change), ...unsaved];
  state = problem ?? write(withUnsaved());
}

function write(progress: Progress): PersistenceStatus {
  const at = Math.max(Date.now(), (recent.at(-1)?.at ?? 0) + 1);
  const others = Object.entries(marks()).filter(([, then]) => at - then < EXPIRY);
  const seen = { ...Object.fromEntries(others), [TAB_ID]: at };
  const text = JSON.stringify({ ...progress, seen });
  try {
    localStorage.setItem(STORAGE_KEY, text);
  } catch {
    return 'full';
  }
  recent = [...recentChanges(), ...unsaved.map((change) => ({ change, at }))];
  unsaved = [];
  stored = progress;
  storedText = text;
  return 'stored';
}

/** Whether another tab overwrote this tab's recent changes. */
function isOverwritten(): boolean {
  const last = recentChanges().at(-1);
  return last !== undefined && storedText !== null && marks()[TAB_ID] !== last.at;
}

function marks(): Readonly<Record<string, number>> {
  const [, seen] = /"seen":(\{[\w":,]*\})\}$/.exec(storedText ?? '') ?? [];
  return seen === undefined ? {} : JSON.parse(seen);
}

/** @returns why the storage can't be used; the progress of a newer version is left unchanged */
function readStored(): PersistenceStatus | undefined {
  try {
    const text = localStorage.getItem(STORAGE_KEY);
    if (text === storedText) return undefined;
    const read = text === null ? noProgress : parseProgress(text);
    if (read === 'newer') return read;
    if (typeof read === 'string') return quarantine(text ?? '');
    stored = read;
    storedText = text;
    return undefined;
  } catch {
    return 'forbidden';
  }
}

/** Moves an unreadable value to a key of its own, from which the reader can download it. */
function quarantine(text: string): PersistenceStatus | undefined {
  const keyOf = (number: number) => QUARANTINE_KEY + number;
  let number = 1;
  const isOther = (found: string | null) => found !== null && found !== text;
  while (isOther(localStorage.getItem(keyOf(number)))) number += 1;
  try {
    localStorage.setItem(keyOf(number), text);
  } catch {
    return 'full';
  }
  localStorage.removeItem(STORAGE_KEY);
  isQuarantined = true;
  storedText = null;
  return undefined;
}

function withUnsaved(): Progress {
  return unsaved.reduce((progress, change) => change(progress), stored);
}

function recentChanges(): typeof recent {
  return recent.filter(({ at }) => Date.now() - at < EXPIRY);
}

function announce(): void {
  document.dispatchEvent(new Event(PROGRESS_CHANGED));
}

function sync(): void {
  readStored();
  if (unsaved.length > 0 || isOverwritten()) save();
  announce();
}

addEventListener('storage', sync);
// A page that the back button restores shows what was done since.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) sync();
});
document.addEventListener('visibilitychange', () => {
  if (unsaved.length > 0) sync();
});
