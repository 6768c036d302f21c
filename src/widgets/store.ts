import { parseProgress } from '../core/progress/parse.ts';
import {
  noProgress,
  type Progress,
  QUARANTINE_KEY,
  STORAGE_KEY,
} from '../core/progress/progress.ts';

/** Whether what the reader does is there after a reload, or else why not. */
export type PersistenceStatus = 'kept' | 'full' | 'forbidden' | 'newer';
type Change = (progress: Progress) => Progress;

/** A message on `document` whenever progress has changed, in this tab or in another. */
export const PROGRESS_CHANGED = 'progress-changed';

/**
 * Tabs that write in the same moment may not have seen each other's texts, and the last one stays.
 * So a text ends with the marks of the tabs whose writing it has seen; a tab that misses its own
 * mark makes its last changes again. Both are forgotten after this time, in milliseconds.
 */
const MOMENT = 10_000;
const TAB = Math.random().toString(36).slice(2, 8);

/** What was stored when it could be read last, and the text it was read from. */
let stored = noProgress;
let storedText: string | null = null;
let state: PersistenceStatus = 'kept';
let isQuarantined = false;
/** Changes that wait for being written. */
let unsaved: Change[] = [];
/** Changes just written, with the mark of when. */
let recent: { readonly change: Change; readonly at: number }[] = [];

/** Whether what the reader does is still there after a reload. */
export function isPersisted(): boolean {
  return state === 'kept';
}

/**
 * Whether what the reader does is kept: `full` where there is no room left, `forbidden` where the
 * browser lets pages keep nothing, `newer` where a newer version of this site keeps its own.
 */
export function persistenceStatus(): PersistenceStatus {
  return state;
}

/** Whether this page found a text that is no progress, and put it aside. */
export function hasQuarantined(): boolean {
  return isQuarantined;
}

/** The reader's progress: what is stored, and what was done since and can't be stored. */
export function readProgress(): Progress {
  const trouble = readStored();
  if (trouble) state = trouble;
  else if (unsaved.length === 0) state = 'kept';
  return withUnsaved();
}

/**
 * Changes the progress. What can't be written now is written as soon as that can be done.
 *
 * @param change must do no harm when made again: another tab may write over it unknowingly
 */
export function changeProgress(change: Change): void {
  unsaved.push(change);
  save();
  announce();
}

/** Other tabs may have written since it was last read, so it is read again right before. */
function save(): void {
  const trouble = readStored();
  if (isWrittenOver()) unsaved = [...fresh().map(({ change }) => change), ...unsaved];
  state = trouble ?? write(withUnsaved());
}

function write(progress: Progress): PersistenceStatus {
  const at = Math.max(Date.now(), (recent.at(-1)?.at ?? 0) + 1);
  const others = Object.entries(marks()).filter(([, then]) => at - then < MOMENT);
  const seen = { ...Object.fromEntries(others), [TAB]: at };
  const text = JSON.stringify({ ...progress, seen });
  try {
    localStorage.setItem(STORAGE_KEY, text);
  } catch {
    return 'full';
  }
  recent = [...fresh(), ...unsaved.map((change) => ({ change, at }))];
  unsaved = [];
  stored = progress;
  storedText = text;
  return 'kept';
}

/** Whether the text that is stored was written by a tab that had not seen this one's. */
function isWrittenOver(): boolean {
  const last = fresh().at(-1);
  return last !== undefined && storedText !== null && marks()[TAB] !== last.at;
}

function marks(): Readonly<Record<string, number>> {
  const [, seen] = /"seen":(\{[\w":,]*\})\}$/.exec(storedText ?? '') ?? [];
  return seen === undefined ? {} : JSON.parse(seen);
}

/** @returns what keeps it from being read and written; a newer version's text stays as it is */
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

/** Moves a text that is no progress to a place of its own, where the reader can fetch it. */
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

function fresh(): typeof recent {
  return recent.filter(({ at }) => Date.now() - at < MOMENT);
}

function announce(): void {
  document.dispatchEvent(new Event(PROGRESS_CHANGED));
}

function catchUp(): void {
  readStored();
  if (unsaved.length > 0 || isWrittenOver()) save();
  announce();
}

addEventListener('storage', catchUp);
// A page that comes back by the back button shows what was done since.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) catchUp();
});
document.addEventListener('visibilitychange', () => {
  if (unsaved.length > 0) catchUp();
});
