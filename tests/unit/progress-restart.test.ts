import { describe, expect, test } from 'vitest';
import { noProgress, type Progress } from '../../src/core/progress/progress.ts';
import { answersTo, clearAnswers, restoreAnswers } from '../../src/core/progress/restart.ts';

const quiz = { path: '/axum/check/', keys: ['axum/a', 'axum/b', 'axum/c'] };
const right = { given: ['x'], right: true, at: 5 };
const wrong = { given: ['y'], right: false, at: 5 };
const answers = { a: wrong, 'axum/a': right, 'axum/b': wrong, 'axum/c': right };
const score = { right: 2, total: 3, at: 5 };
const taken: Progress = { ...noProgress, pages: { [quiz.path]: { openedAt: 1, score } }, answers };

describe('clearing answers of a quiz', () => {
  const cleared = clearAnswers(taken, quiz, ['axum/a', 'axum/b'], 9);

  test('keeps the other answers, and counts the score again', () => {
    expect(cleared.answers).toEqual({ a: wrong, 'axum/c': right });
    expect(cleared.pages[quiz.path]?.score).toEqual({ right: 1, total: 3, at: 9 });
  });

  test('can be undone, and keeps what was answered since', () => {
    const kept = answersTo(taken, ['axum/a', 'axum/b', 'axum/gone', 'constructor']);
    const undone = restoreAnswers(cleared, quiz, kept, 12);
    expect(undone.answers).toEqual(answers);
    expect(undone.pages[quiz.path]?.score).toEqual({ right: 2, total: 3, at: 12 });
    const since = { ...cleared, answers: { ...cleared.answers, 'axum/b': right } };
    expect(restoreAnswers(since, quiz, kept, 12).answers['axum/b']).toEqual(right);
  });

  test('can be repeated without a further change', () => {
    expect(clearAnswers(cleared, quiz, ['axum/a', 'axum/b'], 9)).toEqual(cleared);
  });

  test('of all its questions leaves only the first score', () => {
    const page = { openedAt: 1, checkedAt: 3, firstScore: { right: 1, total: 3, at: 3 } };
    const again = { ...taken, pages: { [quiz.path]: { ...page, score } } };
    const empty = clearAnswers(again, quiz, quiz.keys, 9);
    expect(empty).toEqual({ ...noProgress, pages: { [quiz.path]: page }, answers: { a: wrong } });
    expect(restoreAnswers(empty, quiz, taken.answers, 12).pages[quiz.path]).toEqual({
      ...page,
      score: { right: 2, total: 3, at: 12 },
    });
  });
});
