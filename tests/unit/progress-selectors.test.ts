import { describe, expect, test } from 'vitest';
import { noProgress, type Review } from '../../src/core/progress/progress.ts';
import {
  lastOpened,
  missedQuestions,
  openedPages,
  summarizeProgress,
} from '../../src/core/progress/selectors.ts';
import { answerQuestion, markOpened, scorePage } from '../../src/core/progress/updates.ts';

describe('the last opened page', () => {
  const opened = markOpened(markOpened(markOpened(noProgress, '/a/', 5), '/b/', 9), '/gone/', 12);

  test('is the one opened last among the given paths', () => {
    expect(lastOpened(opened, ['/a/', '/b/', '/c/'])).toBe('/b/');
    expect(lastOpened(markOpened(opened, '/a/', 20), ['/a/', '/b/'])).toBe('/a/');
  });

  test('is followed by the others that were opened', () => {
    expect(openedPages(opened, ['/a/', '/b/', '/c/'])).toEqual(['/b/', '/a/']);
  });

  test('is undefined if none was opened', () => {
    expect(lastOpened(opened, ['/c/'])).toBeUndefined();
    expect(lastOpened(noProgress, ['/a/'])).toBeUndefined();
  });
});

describe('the progress summary of several pages', () => {
  test('is the sum of the checked pages and their scores', () => {
    const score = { right: 2, total: 3, at: 1 };
    const whole = scorePage(noProgress, '/a/', score, score);
    const half = scorePage(whole, '/b/', { right: 1, total: 4, at: 1 }, undefined);
    const other = scorePage(half, '/other/', { right: 9, total: 9, at: 1 }, score);
    const all = markOpened(other, '/c/', 1);
    expect(summarizeProgress(all, ['/a/', '/b/', '/c/', '/unread/'])).toEqual({
      checked: 1,
      right: 2,
      total: 3,
    });
    expect(summarizeProgress(noProgress, ['/a/'])).toEqual({ checked: 0, right: 0, total: 0 });
  });
});

describe('missed questions', () => {
  const reviews: Record<string, readonly Review[]> = {
    known: [[1, 3]],
    guessed: [[1, 2]],
    missed: [[5, 1]],
    'missed before': [[2, 1]],
    'known since': [
      [1, 1],
      [9, 3],
    ],
    'forgotten since': [
      [1, 3],
      [9, 1],
    ],
    elsewhere: [[1, 1]],
    'of no known page': [[1, 1]],
  };
  const answer = (page: string) => ({ given: [], right: false, at: 1, page });
  const progress = Object.keys(reviews)
    .filter((key) => key !== 'of no known page')
    .reduce(
      (state, key) => answerQuestion(state, key, answer(key === 'elsewhere' ? '/b/' : '/a/')),
      { ...noProgress, reviews },
    );

  test('are those missed at the last review, the earliest missed first', () => {
    expect(missedQuestions(progress, ['/a/'])).toEqual([
      { key: 'missed before', page: '/a/' },
      { key: 'missed', page: '/a/' },
      { key: 'forgotten since', page: '/a/' },
    ]);
    expect(missedQuestions(progress, ['/a/', '/b/'])[0]).toEqual({ key: 'elsewhere', page: '/b/' });
    expect(missedQuestions(progress, [])).toEqual([]);
  });
});
