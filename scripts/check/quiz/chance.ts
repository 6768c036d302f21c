import type { ChooseQuestion } from '../../../src/questions/choose/kind.ts';
import type { LocatedQuestion } from './lesson.ts';

/** How far a bot's score may be from chance, as a share of the questions. */
const TOLERANCE = 0.08;

/** A question with one right choice, which a bot can guess. */
export interface Guessable extends LocatedQuestion {
  readonly question: ChooseQuestion;
  /** The index of the right choice. */
  readonly right: number;
}

/** The score of a bot that guesses by a fixed rule, as a number of questions. */
export interface BotScore {
  readonly score: number;
  /** The expected score if the choices gave nothing away. */
  readonly chance: number;
}

/** The questions with one right choice. */
export function guessableQuestions(questions: readonly LocatedQuestion[]): Guessable[] {
  return questions.flatMap((located) => {
    const { question } = located;
    if (question.kind !== 'choose' || question.many) return [];
    const [right] = question.answer;
    return right === undefined ? [] : [{ ...located, question, right }];
  });
}

/** The expected number of right answers when guessing at random. */
export function chanceOf(questions: readonly Guessable[]): number {
  return sum(questions.map(({ question }) => 1 / question.choices.length));
}

/**
 * By how many questions a score exceeds the allowed distance from chance: positive if the bot is
 * too good, negative if it is too bad, which gives away as much. A distance of one question is
 * always allowed, for small guides.
 */
export function beyondChance({ score, chance }: BotScore, count: number): number {
  const allowed = Math.max(1, TOLERANCE * count);
  const off = score - chance;
  // The sum of thirds is not exact.
  if (Math.abs(off) <= allowed + 1e-9) return 0;
  return off > 0 ? off - allowed : off + allowed;
}

/** Formats a number of questions for messages, with at most one decimal. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
