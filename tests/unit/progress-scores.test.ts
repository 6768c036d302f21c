import { describe, expect, test } from 'vitest';
import { noProgress, type PageProgress, type Review } from '../../src/core/progress/progress.ts';
import { describeScores, pageScores, scoreFirstAnswers } from '../../src/core/progress/scores.ts';

const path = '/axum/state/';
const first = { right: 3, total: 5, at: 10 };
const latest = { right: 5, total: 5, at: 90 };

describe('the scores of a page', () => {
  const scoresOf = (page: PageProgress) =>
    pageScores({ ...noProgress, pages: { [path]: page } }, path);

  test('are the first and the latest, if they differ', () => {
    const page = { openedAt: 1, checkedAt: 10, firstScore: first, score: latest };
    expect(scoresOf(page)).toEqual({ first, latest });
    expect(scoresOf({ ...page, score: first })).toEqual({ latest: first });
    expect(scoresOf({ openedAt: 1, checkedAt: 10, firstScore: first })).toEqual({ first });
  });

  test('are only the latest if the first check is not known', () => {
    expect(scoresOf({ openedAt: 1, checkedAt: 10, score: latest })).toEqual({ latest });
    // The other device was first, and its score is of a version that kept none.
    const merged = { openedAt: 1, checkedAt: 4, firstScore: first, score: latest };
    expect(scoresOf(merged)).toEqual({ latest });
    expect(pageScores(noProgress, path)).toEqual({});
  });
});

describe('the score of the first answers', () => {
  const reviews: Record<string, readonly Review[]> = {
    'missed, then known': [
      [5, 1],
      [80, 3],
    ],
    known: [[5, 3]],
    guessed: [[5, 2]],
  };
  const questions = Object.keys(reviews).map((key) => ({ key, right: true }));

  test('is not changed by a retry or a later review', () => {
    const score = scoreFirstAnswers({ ...noProgress, reviews }, questions, 0, 99);
    expect(score).toEqual({ right: 2, total: 3, at: 99 });
  });

  test('counts from a given time, and an answer without a review as it is', () => {
    const all = [...questions, { key: 'new', right: false }];
    const score = scoreFirstAnswers({ ...noProgress, reviews }, all, 50, 99);
    expect(score).toEqual({ right: 3, total: 4, at: 99 });
  });
});

describe('the words for scores', () => {
  const messages = {
    only: '{right} of {total} right',
    first: '{right} of {total} at first',
    latest: '{right} of {total} on {date}',
  };
  const moment = new Date(2026, 10, 30).getTime();
  const say = (scores: ReturnType<typeof pageScores>, now = moment) =>
    describeScores(scores, messages, now);

  test('tell both, or the only one', () => {
    const both = { first, latest: { ...latest, at: moment } };
    expect(say(both)).toBe('3 of 5 at first, 5 of 5 on 30 Nov');
    expect(say({ latest })).toBe('5 of 5 right');
    expect(say({ first })).toBe('3 of 5 at first');
    expect(say({})).toBe('');
  });

  test('have the year only of a date that is far', () => {
    const both = { first, latest: { ...latest, at: moment } };
    expect(say(both, new Date(2027, 1, 1).getTime())).toMatch(/ on 30 Nov 2026$/);
    expect(say(both, new Date(2028, 0, 1).getTime())).toMatch(/ on 30 Nov 2026$/);
  });
});
