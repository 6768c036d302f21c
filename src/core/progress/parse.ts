import type { Answer, Grade, PageProgress, Progress, Review, Score } from './progress.ts';
import { orderReviews } from './reviews.ts';

/**
 * Progress as it was read, or why it can't be: it is of a newer version, it is no JSON (cut off,
 * perhaps), or it is JSON of something else.
 */
export type ReadProgress = Progress | 'newer' | 'damaged' | 'foreign';

/**
 * Reads a stored or exported text, of this version or of one before.
 *
 * Entries that are damaged are left out one by one.
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
  if (typeof version === 'number' && version > 2) return 'newer';
  if (version !== 1 && version !== 2) return 'foreign';
  if (!isRecord(pages) || !isRecord(answers) || !isRecord(reviews)) return 'foreign';
  const kept = { version: 2, pages: keep(pages, readPage) } as const;
  if (version === 2) {
    return { ...kept, answers: keep(answers, readAnswer), reviews: keep(reviews, readReviews) };
  }
  const upgraded = keep(answers, upgradeAnswer);
  return { ...kept, answers: upgraded, reviews: keep(upgraded, firstReview) };
}

/** An answer of version 1 was given from memory too: it is the question's first review. */
function firstReview(answer: unknown): readonly Review[] | undefined {
  const read = readAnswer(answer);
  return read && [[read.at, read.right ? 3 : 1]];
}

function upgradeAnswer(value: unknown): Answer | undefined {
  if (!isRecord(value) || typeof value['choice'] !== 'string') return undefined;
  return readAnswer({ ...value, given: [value['choice']] });
}

function readPage(value: unknown): PageProgress | undefined {
  if (!isRecord(value) || !isMoment(value['openedAt'])) return undefined;
  const { openedAt, readAt, checkedAt } = value;
  const score = readScore(value['score']);
  return {
    openedAt,
    ...(isMoment(readAt) ? { readAt } : {}),
    ...(isMoment(checkedAt) ? { checkedAt } : {}),
    ...(score ? { score } : {}),
  };
}

function readScore(value: unknown): Score | undefined {
  if (!isRecord(value)) return undefined;
  const { right, total, at } = value;
  if (!isMoment(right) || !isMoment(total) || !isMoment(at)) return undefined;
  return right <= total ? { right, total, at } : undefined;
}

function readAnswer(value: unknown): Answer | undefined {
  if (!isRecord(value)) return undefined;
  const { given, right, at, page } = value;
  if (!Array.isArray(given) || !given.every((part) => typeof part === 'string')) return undefined;
  if (typeof right !== 'boolean' || !isMoment(at)) return undefined;
  return { given, right, at, ...(typeof page === 'string' ? { page } : {}) };
}

function readReviews(value: unknown): readonly Review[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const reviews = value.flatMap((entry): Review[] => {
    if (!Array.isArray(entry)) return [];
    const [at, grade]: unknown[] = entry;
    return isMoment(at) && isGrade(grade) ? [[at, grade]] : [];
  });
  return reviews.length > 0 ? orderReviews(reviews) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A moment, or a number of questions: a whole number that isn't negative. */
function isMoment(value: unknown): value is number {
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
    // A record has a `constructor` and a `__proto__` already: such keys are nobody's questions.
    return kept === undefined || key in Object.prototype ? [] : [[key, kept]];
  });
  return Object.fromEntries(entries);
}
