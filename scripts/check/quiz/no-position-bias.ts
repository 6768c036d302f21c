import type { FileIssue } from '../../../src/core/issue.ts';
import {
  type BotScore,
  beyondChance,
  chanceOf,
  type Guessable,
  guessableQuestions,
} from './chance.ts';
import { type LocatedQuestion, locationOf } from './lesson.ts';

/** A move of a right choice to another position; positions are indexes. */
export interface ChoiceMove {
  /** The index of the question. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** The position of the right choice and the number of choices, for each question. */
export type RightPositions = readonly { readonly right: number; readonly count: number }[];

/** The scores of bots that always take the choice at one position, one bot per position. */
export function positionScores(questions: readonly Guessable[]): BotScore[] {
  const length = Math.max(0, ...questions.map(({ question }) => question.choices.length));
  return Array.from({ length }, (_, position) => ({
    score: questions.filter(({ right }) => right === position).length,
    chance: chanceOf(questions.filter(({ question }) => question.choices.length > position)),
  }));
}

/** Rejects a guide in which the position of a choice gives away whether it is right. */
export function rejectPositionBias(guide: string, all: readonly LocatedQuestion[]): FileIssue[] {
  const questions = guessableQuestions(all);
  const scores = positionScores(questions);
  if (scores.every((score) => beyondChance(score, questions.length) === 0)) return [];
  const moves = suggestMoves(
    questions.map(({ question, right }) => ({ right, count: question.choices.length })),
  ).flatMap(({ index, from, to }) => {
    const question = questions[index];
    return question ? [{ question, fix: describeMove(question, from, to) }] : [];
  });
  const counts = scores
    .map(({ score }, position) => `${score} at position ${position + 1}`)
    .join(', ');
  const message =
    `in the guide \`${guide}\` the position of a choice gives away whether it is right: of ` +
    `${questions.length} right choices there are ${counts}; ` +
    moves.map(({ fix }) => fix).join('; ');
  const first = moves[0]?.question ?? questions[0];
  return first ? [first.issue(message, ['answer'])] : [];
}

/**
 * Finds moves of right choices after which no position gives anything away.
 *
 * Each step moves one right choice from a position to another whose excess is lower by more than
 * one. If no question has both positions, the move goes through intermediate positions (an
 * augmenting path, as in a flow network). If no such step is left, no position is off by more than
 * one: otherwise all positions reachable from one with too many would have too many as well, but
 * the questions there have no other positions.
 */
export function suggestMoves(questions: RightPositions): ChoiceMove[] {
  const rights = questions.map(({ right }) => right);
  for (;;) {
    const excess = excessOf(questions, rights);
    const isFair = excess.every(
      (off) => beyondChance({ score: off, chance: 0 }, questions.length) === 0,
    );
    const steps = isFair ? [] : bestPath(questions, rights, excess);
    if (steps.length === 0) break;
    for (const { index, to } of steps) rights[index] = to;
  }
  return questions.flatMap(({ right }, index) => {
    const to = rights[index] ?? right;
    return to === right ? [] : [{ index, from: right, to }];
  });
}

/** How much more often each position is right than by chance. */
function excessOf(questions: RightPositions, rights: readonly number[]): number[] {
  const length = Math.max(0, ...questions.map(({ count }) => count));
  const excess = new Array<number>(length).fill(0);
  for (const [index, { count }] of questions.entries()) {
    for (let position = 0; position < count; position++) {
      const isRight = rights[index] === position ? 1 : 0;
      excess[position] = (excess[position] ?? 0) + isRight - 1 / count;
    }
  }
  return excess;
}

/** The path of moves that reduces the imbalance most; empty if none does. */
function bestPath(
  questions: RightPositions,
  rights: readonly number[],
  excess: readonly number[],
): ChoiceMove[] {
  let best: ChoiceMove[] = [];
  // With a difference of one question or less, a move would only reverse the imbalance.
  let gain = 1 + 1e-9;
  for (const [from, fromExcess] of excess.entries()) {
    for (const [to, path] of pathsFrom(from, questions, rights)) {
      const gained = fromExcess - (excess[to] ?? 0);
      if (gained <= gain) continue;
      gain = gained;
      best = path;
    }
  }
  return best;
}

/** The shortest path of moves from a position to each position that is reachable from it. */
function pathsFrom(
  start: number,
  questions: RightPositions,
  rights: readonly number[],
): ReadonlyMap<number, ChoiceMove[]> {
  const paths = new Map<number, ChoiceMove[]>([[start, []]]);
  // Iterating a map also visits the entries that are added meanwhile.
  for (const [from, path] of paths) {
    for (const [index, { count }] of questions.entries()) {
      if (rights[index] !== from) continue;
      for (let to = 0; to < count; to++) {
        if (!paths.has(to)) paths.set(to, [...path, { index, from, to }]);
      }
    }
  }
  return paths;
}

function describeMove(question: Guessable, from: number, to: number): string {
  const line = locationOf(question, ['answer']);
  return `move the right choice of ${question.name} at ${line} from position ${from + 1} to position ${to + 1}`;
}
