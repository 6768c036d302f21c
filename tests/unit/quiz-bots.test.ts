import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beyondChance } from '../../scripts/check/quiz/chance.ts';
import { lintQuestions } from '../../scripts/check/quiz/index.ts';
import type { LessonQuestions } from '../../scripts/check/quiz/lesson.ts';
import { balance } from '../../scripts/check/quiz/no-position-bias.ts';
import { positionInQuiz, readQuiz } from '../../src/schema/quiz/index.ts';
import { mutatedQuiz } from './quiz-blocks.ts';

/** A guide as far as places go: most questions have three choices. */
const places = fc.array(
  fc
    .tuple(fc.constantFrom(2, 3, 3, 3, 4), fc.nat())
    .map(([count, right]) => ({ count, right: right % count })),
  { maxLength: 60 },
);

/** By how much the bots of all places are off by more than they may. */
function unfairness(questions: readonly { readonly right: number; readonly count: number }[]) {
  return [0, 1, 2, 3].map((place) => {
    const score = questions.filter(({ right }) => right === place).length;
    const having = questions.filter(({ count }) => count > place);
    const chance = having.reduce((sum, { count }) => sum + 1 / count, 0);
    return beyondChance({ score, chance }, questions.length);
  });
}

test('who makes the moves that are asked for is done', () => {
  fc.assert(
    fc.property(places, (questions) => {
      const moved: { count: number; right: number }[] = [...questions];
      for (const { index, from, to } of balance(questions)) {
        const { right, count } = moved[index] ?? { right: -1, count: 0 };
        expect(right).toBe(from);
        expect(to).toBeLessThan(count);
        moved[index] = { right: to, count };
      }
      expect(unfairness(moved)).toEqual([0, 0, 0, 0]);
    }),
    { numRuns: 2000 },
  );
});

test('a place may be emptied by way of another', () => {
  const rightAt = (right: number, count: number) => ({ right, count });
  const questions = [
    ...[rightAt(1, 2), rightAt(1, 2), rightAt(1, 2), rightAt(1, 2)],
    ...[rightAt(0, 3), rightAt(0, 3), rightAt(0, 4)],
  ];
  expect(balance(questions)).toEqual([
    { index: 0, from: 1, to: 0 },
    { index: 4, from: 0, to: 2 },
  ]);
});

test('nothing is to be moved where every place is as good as another', () => {
  const fair = Array.from({ length: 30 }, (_, index) => ({ right: index % 3, count: 3 }));
  expect(balance(fair)).toEqual([]);
});

test.each([
  ['8 points above', 41, 1],
  ['8 points below', 25, -1],
])('a bot may be %s chance and no more', (_, score, sign) => {
  const chance = 33;
  expect(beyondChance({ score, chance }, 100)).toBe(0);
  expect(Math.sign(beyondChance({ score: score + sign, chance }, 100))).toBe(sign);
});

test('in a small guide a bot may be off by one question', () => {
  expect(beyondChance({ score: 2, chance: 1 }, 3)).toBe(0);
  expect(beyondChance({ score: 3, chance: 1 }, 3)).toBe(1);
});

test('no questions that can be read make a rule fail, and each issue has a place', () => {
  const lessonOf = (json: string, objectives: number): LessonQuestions[] => {
    const quiz = readQuiz(json);
    if (!quiz.ok) return [];
    const issueAt = (message: string, at: Parameters<typeof positionInQuiz>[1]) => ({
      file: 'a',
      ...positionInQuiz(json, at),
      message,
    });
    const questions = quiz.value.map((question, index) => ({
      question,
      name: 'a question',
      issue: (message: string, part: Parameters<typeof positionInQuiz>[1] = []) =>
        issueAt(message, [index, ...part]),
    }));
    return [{ guide: 'guide', objectives, questions, issue: (message) => issueAt(message, []) }];
  };
  let read = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(mutatedQuiz, fc.nat(5)), { maxLength: 4 }), (blocks) => {
      const lessons = blocks.flatMap(([json, objectives]) => lessonOf(json, objectives));
      read += lessons.length;
      const { issues, summaries } = lintQuestions(lessons);
      for (const { line, column, message } of issues) {
        expect(Math.min(line, column)).toBeGreaterThan(0);
        expect(message).not.toMatch(/undefined|NaN|Infinity/);
      }
      expect(summaries).toHaveLength(Math.min(1, lessons.length));
      expect(summaries.join()).not.toMatch(/undefined|NaN|Infinity/);
    }),
    { numRuns: 300 },
  );
  expect(read).toBeGreaterThan(100);
});
