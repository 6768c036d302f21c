/**
 * What a reader has done, as the browser keeps it.
 *
 * Stored as JSON under one key. `version` names the shape; a value of another version or of
 * another shape is left as it is and never written over.
 *
 * Version 1: pages by their path, answers by the question's key.
 */
export interface Progress {
  readonly version: 1;
  readonly pages: Readonly<Record<string, PageProgress>>;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** Moments are milliseconds since 1970. */
interface PageProgress {
  readonly openedAt: number;
  /** When the end of the text was reached. */
  readonly readAt?: number;
  /** When every question of the page had an answer. */
  readonly checkedAt?: number;
}

/** The chosen choice by its key, and whether it was right. */
export interface Answer {
  readonly choice: string;
  readonly right: boolean;
  readonly at: number;
}

export type PageState = 'unread' | 'begun' | 'read' | 'checked';

export const STORAGE_KEY = 'from-zero';
export const noProgress: Progress = { version: 1, pages: {}, answers: {} };

/**
 * Reads a stored text.
 *
 * @returns the progress, or undefined where the text is not progress of this version; entries
 *   that are damaged are left out one by one
 */
export function parseProgress(text: string): Progress | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['version'] !== 1) return undefined;
  const { pages, answers } = value;
  if (!isRecord(pages) || !isRecord(answers)) return undefined;
  return { version: 1, pages: keep(pages, isPageProgress), answers: keep(answers, isAnswer) };
}

/** Notes that a page was opened; the first time stays, the newest decides where to go on. */
export function openPage(progress: Progress, path: string, at: number): Progress {
  return changePage(progress, path, { ...progress.pages[path], openedAt: at });
}

/** Notes that the end of a page's text was reached. */
export function readPage(progress: Progress, path: string, at: number): Progress {
  const page = progress.pages[path] ?? { openedAt: at };
  return changePage(progress, path, { ...page, readAt: page.readAt ?? at });
}

/** Notes an answer; `checkedPath` is the page whose last open question it closes, if it does. */
export function answerQuestion(
  progress: Progress,
  key: string,
  answer: Answer,
  checkedPath?: string,
): Progress {
  const answered = { ...progress, answers: { ...progress.answers, [key]: answer } };
  if (checkedPath === undefined) return answered;
  const page = answered.pages[checkedPath] ?? { openedAt: answer.at };
  return changePage(answered, checkedPath, { ...page, checkedAt: page.checkedAt ?? answer.at });
}

/** Takes an answer back, so that the question can be tried again. */
export function forgetAnswer(progress: Progress, key: string): Progress {
  const { [key]: _forgotten, ...answers } = progress.answers;
  return { ...progress, answers };
}

/** How far a reader is with a page. */
export function pageState(progress: Progress, path: string): PageState {
  const page = progress.pages[path];
  if (!page) return 'unread';
  if (page.checkedAt !== undefined) return 'checked';
  return page.readAt === undefined ? 'begun' : 'read';
}

/** The page opened last, of those given; undefined when none was opened. */
export function lastOpened(progress: Progress, paths: readonly string[]): string | undefined {
  const opened = (path: string) => progress.pages[path]?.openedAt ?? 0;
  return paths.filter((path) => opened(path) > 0).sort((a, b) => opened(b) - opened(a))[0];
}

function changePage(progress: Progress, path: string, page: PageProgress): Progress {
  return { ...progress, pages: { ...progress.pages, [path]: page } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isPageProgress(value: unknown): value is PageProgress {
  return (
    isRecord(value) &&
    isMoment(value['openedAt']) &&
    (value['readAt'] === undefined || isMoment(value['readAt'])) &&
    (value['checkedAt'] === undefined || isMoment(value['checkedAt']))
  );
}

function isAnswer(value: unknown): value is Answer {
  return (
    isRecord(value) &&
    typeof value['choice'] === 'string' &&
    typeof value['right'] === 'boolean' &&
    isMoment(value['at'])
  );
}

function keep<T>(
  record: Record<string, unknown>,
  fits: (value: unknown) => value is T,
): Readonly<Record<string, T>> {
  const entries = Object.entries(record).flatMap(([key, value]): [string, T][] =>
    fits(value) ? [[key, value]] : [],
  );
  // Not by assignment: a foreign key `__proto__` would change the record itself.
  return Object.fromEntries(entries);
}
