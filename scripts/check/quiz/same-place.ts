import type { FileIssue } from '../../../src/core/issue.ts';
import { type BotScore, beyondChance, chanceOf, type Guessable, guessable } from './chance.ts';
import { lineOf, type PlacedQuestion } from './lesson.ts';

/** A right choice that should stand elsewhere; places are indexes. */
export interface Move {
  /** The index of the question. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** Questions as far as places go. */
export type Places = readonly { readonly right: number; readonly count: number }[];

/** How the bots do that always take the choice at one place, a bot for each place. */
export function placeScores(questions: readonly Guessable[]): BotScore[] {
  const places = Math.max(0, ...questions.map(({ question }) => question.choices.length));
  return Array.from({ length: places }, (_, place) => ({
    score: questions.filter(({ right }) => right === place).length,
    chance: chanceOf(questions.filter(({ question }) => question.choices.length > place)),
  }));
}

/** Refuses a guide where the place of a choice tells whether it is right. */
export function refuseSamePlace(guide: string, all: readonly PlacedQuestion[]): FileIssue[] {
  const questions = guessable(all);
  const scores = placeScores(questions);
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
 * The fewest right choices to move, each from the fullest place to the emptiest that its question
 * has, until no place gives anything away.
 */
export function balance(questions: Places): Move[] {
  const rights = questions.map(({ right }) => right);
  const moves: Move[] = [];
  for (;;) {
    const excess = excessOf(questions, rights);
    const isFair = excess.every(
      (off) => beyondChance({ score: off, chance: 0 }, questions.length) === 0,
    );
    const move = isFair ? undefined : bestMove(questions, rights, excess);
    if (!move) return moves;
    rights[move.index] = move.to;
    moves.push(move);
  }
}

/** By how much each place is right more often than by chance. */
function excessOf(questions: Places, rights: readonly number[]): number[] {
  const places = Math.max(0, ...questions.map(({ count }) => count));
  const excess = new Array<number>(places).fill(0);
  for (const [index, { count }] of questions.entries()) {
    for (let place = 0; place < count; place++) {
      excess[place] = (excess[place] ?? 0) + (rights[index] === place ? 1 : 0) - 1 / count;
    }
  }
  return excess;
}

function bestMove(
  questions: Places,
  rights: readonly number[],
  excess: readonly number[],
): Move | undefined {
  let best: Move | undefined;
  // To move by less than one question's worth would only turn the unfairness round.
  let gain = 1 + 1e-9;
  for (const [index, { right, count }] of questions.entries()) {
    // One that was moved already stays where it is.
    if (rights[index] !== right) continue;
    for (let to = 0; to < count; to++) {
      const gained = (excess[right] ?? 0) - (excess[to] ?? 0);
      if (gained <= gain) continue;
      gain = gained;
      best = { index, from: right, to };
    }
  }
  return best;
}

function say(question: Guessable, from: number, to: number): string {
  const place = lineOf(question, ['answer']);
  return `move the right choice of ${question.name} at ${place} from place ${from + 1} to place ${to + 1}`;
}
