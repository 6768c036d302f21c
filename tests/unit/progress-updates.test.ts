import { describe, expect, test } from 'vitest';
import { noProgress } from '../../src/core/progress/progress.ts';
import { pageState } from '../../src/core/progress/selectors.ts';
import {
  answerQuestion,
  forgetAnswer,
  forgetScore,
  markOpened,
  markRead,
  reviewQuestion,
  scorePage,
} from '../../src/core/progress/updates.ts';

const page = '/axum/state/';
const right = { given: ['abc'], right: true, at: 30, page };
const HOUR = 60 * 60 * 1000;

describe('a page', () => {
  test('goes from unread to begun, read and checked', () => {
    const opened = markOpened(noProgress, page, 10);
    const read = markRead(opened, page, 20);
    const half = scorePage(read, page, { right: 1, total: 2, at: 30 }, undefined);
    const score = { right: 1, total: 2, at: 40 };
    const whole = scorePage(half, page, score, score);
    const states = [noProgress, opened, read, half, whole].map((state) => pageState(state, page));
    expect(states).toEqual(['unread', 'begun', 'read', 'read', 'checked']);
    expect(pageState(whole, '/axum/other/')).toBe('unread');
  });

  test('that is opened again keeps its state', () => {
    const again = markOpened(markRead(markOpened(noProgress, page, 10), page, 20), page, 90);
    expect(again.pages[page]).toEqual({ openedAt: 90, readAt: 20 });
  });

  test('keeps the first time of reading and checking, and the first and the newest score', () => {
    const read = markRead(markRead(noProgress, page, 20), page, 50);
    const firstScore = { right: 0, total: 1, at: 60 };
    const first = scorePage(read, page, firstScore, firstScore);
    const score = { right: 1, total: 1, at: 99 };
    const again = scorePage(first, page, score, score);
    expect(again.pages[page]).toEqual({
      openedAt: 20,
      readAt: 20,
      checkedAt: 60,
      firstScore,
      score,
    });
    expect(forgetScore(again, page).pages[page]).toEqual({
      openedAt: 20,
      readAt: 20,
      checkedAt: 60,
      firstScore,
    });
    expect(forgetScore(again, '/axum/other/')).toEqual(again);
  });

  test('checked before first scores were kept gets none by a retry', () => {
    const old = { ...noProgress, pages: { [page]: { openedAt: 1, checkedAt: 2 } } };
    const score = { right: 1, total: 1, at: 9 };
    expect(scorePage(old, page, score, score).pages[page]).toEqual({
      openedAt: 1,
      checkedAt: 2,
      score,
    });
  });

  test('stays checked when an answer is removed', () => {
    const score = { right: 1, total: 1, at: 30 };
    const whole = scorePage(noProgress, page, score, score);
    const open = scorePage(whole, page, { right: 0, total: 1, at: 40 }, undefined);
    expect(pageState(open, page)).toBe('checked');
  });

  test('that was never opened is opened by an answer', () => {
    const scored = scorePage(noProgress, page, { right: 1, total: 2, at: 30 }, undefined);
    expect(scored.pages[page]?.openedAt).toBe(30);
    expect(pageState(scored, page)).toBe('begun');
  });
});

describe('an answer', () => {
  test('is replaced by the next one and can be removed', () => {
    const wrong = answerQuestion(noProgress, 'q', { ...right, right: false });
    const both = answerQuestion(answerQuestion(wrong, 'q', right), 'axum/q', right);
    expect(both.answers).toEqual({ q: right, 'axum/q': right });
    expect(forgetAnswer(both, 'q').answers).toEqual({ 'axum/q': right });
    expect(forgetAnswer(both, 'unknown')).toEqual(both);
  });

  test('changes no earlier state', () => {
    reviewQuestion(answerQuestion(markOpened(noProgress, page, 1), 'q', right), 'q', 3, 1);
    expect(noProgress).toEqual({ version: 3, pages: {}, answers: {}, reviews: {} });
  });
});

describe('a review', () => {
  const first = reviewQuestion(noProgress, 'q', 1, 20 * HOUR);

  test('is added to the earlier ones', () => {
    expect(reviewQuestion(first, 'q', 3, 44 * HOUR).reviews['q']).toEqual([
      [20 * HOUR, 1],
      [44 * HOUR, 3],
    ]);
  });

  test('soon after another is ignored, because it does not test the memory', () => {
    expect(reviewQuestion(first, 'q', 3, 31 * HOUR)).toEqual(first);
    expect(reviewQuestion(first, 'q', 3, 32 * HOUR).reviews['q']).toHaveLength(2);
    expect(reviewQuestion(first, 'other', 3, 21 * HOUR).reviews['other']).toHaveLength(1);
  });

  test('is the last one, even if another was recorded while the clock was ahead', () => {
    const ahead = reviewQuestion(noProgress, 'q', 3, 9000 * HOUR);
    expect(reviewQuestion(ahead, 'q', 1, 20 * HOUR).reviews['q']).toEqual([
      [8 * HOUR, 3],
      [20 * HOUR, 1],
    ]);
  });

  test('is not added twice, so that a change can be repeated', () => {
    expect(reviewQuestion(first, 'q', 1, 20 * HOUR)).toEqual(first);
  });
});
