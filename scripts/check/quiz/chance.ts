import type { ChooseQuestion } from '../../../src/core/quiz/question.ts';
import type { LocatedQuestion } from './lesson.ts';

/** How far from chance a bot may score, as a share of the questions. */
const TOLERANCE = 0.08;

/** A question with one right choice: what a bot can guess. */
export interface Guessable extends LocatedQuestion {
  readonly question: ChooseQuestion;
  /** The index of the right choice. */
  readonly right: number;
}

/** How a bot does that knows nothing, in questions. */
export interface BotScore {
  readonly score: number;
  /** What it would be if the choices told nothing. */
  readonly chance: number;
}

/** The questions with one right choice. */
export function guessable(questions: readonly LocatedQuestion[]): Guessable[] {
  return questions.flatMap((placed) => {
    const { question } = placed;
    if (question.kind !== 'choose' || question.many) return [];
    const [right] = question.answer;
    return right === undefined ? [] : [{ ...placed, question, right }];
  });
}

/** What guessing gets, in questions. */
export function chanceOf(questions: readonly Guessable[]): number {
  return sum(questions.map(({ question }) => 1 / question.choices.length));
}

/**
 * By how many questions a score is off by more than it may: above zero where the bot is too good,
 * below where it is too bad, which tells a reader as much. One question off is always allowed,
 * or a small guide could not be written.
 */
export function beyondChance({ score, chance }: BotScore, count: number): number {
  const allowed = Math.max(1, TOLERANCE * count);
  const off = score - chance;
  // Thirds do not add up to whole numbers.
  if (Math.abs(off) <= allowed + 1e-9) return 0;
  return off > 0 ? off - allowed : off + allowed;
}

/** A number of questions as messages write it. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
