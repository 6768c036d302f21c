import type { Answer, Grade, PageProgress, Progress, Review, Score } from './progress.ts';
import { orderReviews } from './reviews.ts';

/**
 * The parsed progress, or why parsing failed: the version is newer, the string is not JSON (perhaps
 * truncated), or the JSON is something else.
 */
export type ReadProgress = Progress | 'newer' | 'damaged' | 'foreign';

/**
 * Parses stored or exported progress of this or an earlier version. Invalid entries are skipped.
 */
export function parseProgress(text: string): ReadProgress {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'damaged';
  }
  if (!isRecord(value)) return 'foreign';
  const { version, pages, answers, reviews = {} } = value;
  if (typeof version === 'number' && version > 3) return 'newer';
  if (version !== 1 && version !== 2 && version !== 3) return 'foreign';
  if (!isRecord(pages) || !isRecord(answers) || !isRecord(reviews)) return 'foreign';
  const upgradedPage = (page: unknown) => upgradePage(readPage(page));
  const kept = {
    version: 3,
    pages: keep(pages, version === 3 ? readPage : upgradedPage),
  } as const;
  if (version !== 1) {
    return { ...kept, answers: keep(answers, readAnswer), reviews: keep(reviews, readReviews) };
  }
  const upgraded = keep(answers, upgradeAnswer);
  return { ...kept, answers: upgraded, reviews: keep(upgraded, firstReview) };
}

/** The first review of a question answered in version 1, where answers were given from memory. */
function firstReview(answer: unknown): readonly Review[] | undefined {
  const read = readAnswer(answer);
  return read && [[read.at, read.right ? 3 : 1]];
}

function upgradeAnswer(value: unknown): Answer | undefined {
  if (!isRecord(value) || typeof value['choice'] !== 'string') return undefined;
  return readAnswer({ ...value, given: [value['choice']] });
}

/** Before version 3, a score as old as the page's check was that of its first answers. */
function upgradePage(page: PageProgress | undefined): PageProgress | undefined {
  const isFirst = page?.score !== undefined && page.score.at === page.checkedAt;
  return isFirst ? { ...page, firstScore: page.score } : page;
}

function readPage(value: unknown): PageProgress | undefined {
  if (!isRecord(value) || !isWholeNumber(value['openedAt'])) return undefined;
  const { openedAt, readAt, checkedAt } = value;
  const firstScore = readScore(value['firstScore']);
  const score = readScore(value['score']);
  return {
    openedAt,
    ...(isWholeNumber(readAt) ? { readAt } : {}),
    ...(isWholeNumber(checkedAt) ? { checkedAt } : {}),
    ...(firstScore ? { firstScore } : {}),
    ...(score ? { score } : {}),
  };
}

function readScore(value: unknown): Score | undefined {
  if (!isRecord(value)) return undefined;
  const { right, total, at } = value;
  if (!isWholeNumber(right) || !isWholeNumber(total) || !isWholeNumber(at)) return undefined;
  return right <= total ? { right, total, at } : undefined;
}

function readAnswer(value: unknown): Answer | undefined {
  if (!isRecord(value)) return undefined;
  const { given, right, at, page } = value;
  if (!Array.isArray(given) || !given.every((part) => typeof part === 'string')) return undefined;
  if (typeof right !== 'boolean' || !isWholeNumber(at)) return undefined;
  return { given, right, at, ...(typeof page === 'string' ? { page } : {}) };
}

function readReviews(value: unknown): readonly Review[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const reviews = value.flatMap((entry): Review[] => {
    if (!Array.isArray(entry)) return [];
    const [at, grade]: unknown[] = entry;
    return isWholeNumber(at) && isGrade(grade) ? [[at, grade]] : [];
  });
  return reviews.length > 0 ? orderReviews(reviews) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a time or a number of questions: a non-negative integer. */
function isWholeNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isGrade(value: unknown): value is Grade {
  return value === 1 || value === 2 || value === 3 || value === 4;
}

function keep<T>(
  record: Readonly<Record<string, unknown>>,
  read: (value: unknown) => T | undefined,
): Readonly<Record<string, T>> {
  const entries = Object.entries(record).flatMap(([key, value]): [string, T][] => {
    const kept = read(value);
    // Names such as `constructor` and `__proto__` exist in every object and are no questions.
    return kept === undefined || key in Object.prototype ? [] : [[key, kept]];
  });
  return Object.fromEntries(entries);
}
