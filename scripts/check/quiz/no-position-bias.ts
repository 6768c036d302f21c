import type { FileIssue } from '../../../src/core/issue.ts';
import { type BotScore, beyondChance, chanceOf, type Guessable, guessable } from './chance.ts';
import { type LocatedQuestion, lineOf } from './lesson.ts';

/** A right choice that should stand elsewhere; places are indexes. */
export interface Move {
  /** The index of the question. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** Questions as far as places go. */
export type Positions = readonly { readonly right: number; readonly count: number }[];

/** How the bots do that always take the choice at one place, a bot for each place. */
export function positionScores(questions: readonly Guessable[]): BotScore[] {
  const places = Math.max(0, ...questions.map(({ question }) => question.choices.length));
  return Array.from({ length: places }, (_, place) => ({
    score: questions.filter(({ right }) => right === place).length,
    chance: chanceOf(questions.filter(({ question }) => question.choices.length > place)),
  }));
}

/** Refuses a guide where the place of a choice tells whether it is right. */
export function rejectPositionBias(guide: string, all: readonly LocatedQuestion[]): FileIssue[] {
  const questions = guessable(all);
  const scores = positionScores(questions);
  if (scores.every((score) => beyondChance(score, questions.length) === 0)) return [];
  const moves = balance(
    questions.map(({ question, right }) => ({ right, count: question.choices.length })),
  ).flatMap(({ index, from, to }) => {
    const question = questions[index];
    return question ? [{ question, mend: say(question, from, to) }] : [];
  });
  const counts = scores.map(({ score }, place) => `place ${place + 1} in ${score}`).join(', ');
  const message =
    `over the guide \`${guide}\` the place of a choice gives away whether it is right; of ` +
    `${questions.length} questions it is ${counts}; ${moves.map(({ mend }) => mend).join('; ')}`;
  const first = moves[0]?.question ?? questions[0];
  return first ? [first.issue(message, ['answer'])] : [];
}

/**
 * Right choices to move until no place gives anything away.
 *
 * A step moves one from a full place to a place that is emptier by more than one. Where no question
 * has both places, it goes by way of others, from which one is passed on each time (an augmenting
 * path, as in a flow). Where no such step is left, no place is off by more than one: all that can be
 * reached from a place which is too full would be too full as well, though the questions there have
 * no other places.
 */
export function balance(questions: Positions): Move[] {
  const rights = questions.map(({ right }) => right);
  for (;;) {
    const excess = excessOf(questions, rights);
    const isFair = excess.every(
      (off) => beyondChance({ score: off, chance: 0 }, questions.length) === 0,
    );
    const steps = isFair ? [] : bestWay(questions, rights, excess);
    if (steps.length === 0) break;
    for (const { index, to } of steps) rights[index] = to;
  }
  return questions.flatMap(({ right }, index) => {
    const to = rights[index] ?? right;
    return to === right ? [] : [{ index, from: right, to }];
  });
}

/** By how much each place is right more often than by chance. */
function excessOf(questions: Positions, rights: readonly number[]): number[] {
  const places = Math.max(0, ...questions.map(({ count }) => count));
  const excess = new Array<number>(places).fill(0);
  for (const [index, { count }] of questions.entries()) {
    for (let place = 0; place < count; place++) {
      excess[place] = (excess[place] ?? 0) + (rights[index] === place ? 1 : 0) - 1 / count;
    }
  }
  return excess;
}

/** The moves from one place to another that gain most; none where they gain nothing. */
function bestWay(
  questions: Positions,
  rights: readonly number[],
  excess: readonly number[],
): Move[] {
  let best: Move[] = [];
  // To move by less than one question's worth would only turn the unfairness round.
  let gain = 1 + 1e-9;
  for (const [from, full] of excess.entries()) {
    for (const [to, way] of waysFrom(from, questions, rights)) {
      const gained = full - (excess[to] ?? 0);
      if (gained <= gain) continue;
      gain = gained;
      best = way;
    }
  }
  return best;
}

/** For each place to which right choices can be passed on from a place, the shortest way. */
function waysFrom(
  start: number,
  questions: Positions,
  rights: readonly number[],
): ReadonlyMap<number, Move[]> {
  const ways = new Map<number, Move[]>([[start, []]]);
  // A place that is added while the map is read is read in its turn.
  for (const [from, way] of ways) {
    for (const [index, { count }] of questions.entries()) {
      if (rights[index] !== from) continue;
      for (let to = 0; to < count; to++) {
        if (!ways.has(to)) ways.set(to, [...way, { index, from, to }]);
      }
    }
  }
  return ways;
}

function say(question: Guessable, from: number, to: number): string {
  const place = lineOf(question, ['answer']);
  return `move the right choice of ${question.name} at ${place} from place ${from + 1} to place ${to + 1}`;
}
