import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beyondChance } from '../../scripts/check/quiz/chance.ts';
import { lintQuestions } from '../../scripts/check/quiz/index.ts';
import type { LessonQuestions } from '../../scripts/check/quiz/lesson.ts';
import { suggestMoves } from '../../scripts/check/quiz/no-position-bias.ts';
import { positionInQuiz, readQuiz } from '../../src/questions/index.ts';
import { mutatedQuiz } from './quiz-blocks.ts';

/** The positions of the right choices in a guide: most questions have three choices. */
const positions = fc.array(
  fc
    .tuple(fc.constantFrom(2, 3, 3, 3, 4), fc.nat())
    .map(([count, right]) => ({ count, right: right % count })),
  { maxLength: 60 },
);

/** By how much the bots of all positions exceed the allowed distance from chance. */
function imbalance(questions: readonly { readonly right: number; readonly count: number }[]) {
  return [0, 1, 2, 3].map((position) => {
    const score = questions.filter(({ right }) => right === position).length;
    const withPosition = questions.filter(({ count }) => count > position);
    const chance = withPosition.reduce((sum, { count }) => sum + 1 / count, 0);
    return beyondChance({ score, chance }, questions.length);
  });
}

test('after the suggested moves the positions are balanced', () => {
  fc.assert(
    fc.property(positions, (questions) => {
      const moved: { count: number; right: number }[] = [...questions];
      for (const { index, from, to } of suggestMoves(questions)) {
        const { right, count } = moved[index] ?? { right: -1, count: 0 };
        expect(right).toBe(from);
        expect(to).toBeLessThan(count);
        moved[index] = { right: to, count };
      }
      expect(imbalance(moved)).toEqual([0, 0, 0, 0]);
    }),
    { numRuns: 2000 },
  );
});

test('a move may go through an intermediate position', () => {
  const rightAt = (right: number, count: number) => ({ right, count });
  const questions = [
    ...[rightAt(1, 2), rightAt(1, 2), rightAt(1, 2), rightAt(1, 2)],
    ...[rightAt(0, 3), rightAt(0, 3), rightAt(0, 4)],
  ];
  expect(suggestMoves(questions)).toEqual([
    { index: 0, from: 1, to: 0 },
    { index: 4, from: 0, to: 2 },
  ]);
});

test('no moves are suggested if the positions are balanced', () => {
  const fair = Array.from({ length: 30 }, (_, index) => ({ right: index % 3, count: 3 }));
  expect(suggestMoves(fair)).toEqual([]);
});

test.each([
  ['8 points above', 41, 1],
  ['8 points below', 25, -1],
])('a bot may be %s chance, but not more', (_, score, sign) => {
  const chance = 33;
  expect(beyondChance({ score, chance }, 100)).toBe(0);
  expect(Math.sign(beyondChance({ score: score + sign, chance }, 100))).toBe(sign);
});

test('in a small guide a bot may differ from chance by one question', () => {
  expect(beyondChance({ score: 2, chance: 1 }, 3)).toBe(0);
  expect(beyondChance({ score: 3, chance: 1 }, 3)).toBe(1);
});

test('no rule throws for valid questions, and each issue has a position', () => {
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
