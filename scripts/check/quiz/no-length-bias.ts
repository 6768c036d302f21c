import type { FileIssue } from '../../../src/core/issue.ts';
import {
  type BotScore,
  beyondChance,
  chanceOf,
  type Guessable,
  guessableQuestions,
  rounded,
  sum,
} from './chance.ts';
import { type LocatedQuestion, locationOf } from './lesson.ts';
import { plainText } from './question-text.ts';

/** Which choice a bot takes that compares only lengths. */
export type Extreme = 'longest' | 'shortest';

const CHANGES = {
  longest: { right: 'shorten', other: 'lengthen' },
  shortest: { right: 'lengthen', other: 'shorten' },
} as const;

/** The score of a bot that always takes the longest or shortest choice; any one if they tie. */
export function lengthScore(questions: readonly Guessable[], extreme: Extreme): BotScore {
  return {
    score: sum(questions.map((question) => shareOf(question, extreme))),
    chance: chanceOf(questions),
  };
}

/** Rejects a guide in which the length of a choice gives away whether it is right. */
export function rejectLengthBias(
  guide: string,
  all: readonly LocatedQuestion[],
  extreme: Extreme,
): FileIssue[] {
  const questions = guessableQuestions(all);
  const { score, chance } = lengthScore(questions, extreme);
  const beyond = beyondChance({ score, chance }, questions.length);
  if (beyond === 0) return [];
  const fixes =
    beyond > 0
      ? makeLessExtreme(questions, extreme, beyond)
      : makeExtreme(questions, extreme, -beyond);
  const message =
    `in the guide \`${guide}\` the right choice is the ${extreme} in ${rounded(score)} of ` +
    `${questions.length} questions, but by chance would be in ${rounded(chance)}; ` +
    fixes.map(({ fix }) => fix).join('; ');
  const first = fixes[0]?.question ?? questions[0];
  return first ? [first.issue(message, ['choices'])] : [];
}

/** A question to change, and how. */
interface Fix {
  readonly question: Guessable;
  readonly fix: string;
}

/** Fixes for questions whose right choice should not be the extreme, the smallest change first. */
function makeLessExtreme(questions: readonly Guessable[], extreme: Extreme, beyond: number): Fix[] {
  const { right, other } = CHANGES[extreme];
  const worth = (question: Guessable) => shareOf(question, extreme);
  return chooseQuestions(questions, extreme, beyond, worth).map((question) => ({
    question,
    fix: `${right} the right choice of ${described(question)}, or ${other} another`,
  }));
}

/** Fixes for questions whose right choice should be the extreme, the smallest change first. */
function makeExtreme(questions: readonly Guessable[], extreme: Extreme, beyond: number): Fix[] {
  const worth = (question: Guessable) => 1 - shareOf(question, extreme);
  return chooseQuestions(questions, extreme, beyond, worth).map((question) => ({
    question,
    fix: `make the right choice the ${extreme} of ${described(question)}`,
  }));
}

/** Chooses questions whose worth adds up to an amount: the worthiest, then the easiest first. */
function chooseQuestions(
  questions: readonly Guessable[],
  extreme: Extreme,
  amount: number,
  worth: (question: Guessable) => number,
): Guessable[] {
  const useful = questions
    .filter((question) => worth(question) > 0)
    .sort((a, b) => worth(b) - worth(a) || marginOf(a, extreme) - marginOf(b, extreme));
  const chosen: Guessable[] = [];
  for (const question of useful) {
    if (sum(chosen.map(worth)) >= amount) break;
    chosen.push(question);
  }
  return chosen;
}

/** The difference in length between the right choice and the most extreme of the others. */
function marginOf({ question, right }: Guessable, extreme: Extreme): number {
  const lengths = lengthsOf(question);
  const others = lengths.filter((_, index) => index !== right);
  return Math.abs((lengths[right] ?? 0) - extremeOf(others, extreme));
}

function described(guessed: Guessable): string {
  const { name, question, right } = guessed;
  const lengths = lengthsOf(question);
  const others = lengths.filter((_, index) => index !== right).join(' and ');
  return `${name} at ${locationOf(guessed, ['choices'])} (${lengths[right]} characters, the others ${others})`;
}

/** The probability that a bot is right that takes the extreme choice, or any of several. */
function shareOf({ question, right }: Guessable, extreme: Extreme): number {
  const lengths = lengthsOf(question);
  const chosen = extremeOf(lengths, extreme);
  if (lengths[right] !== chosen) return 0;
  return 1 / lengths.filter((length) => length === chosen).length;
}

function extremeOf(lengths: readonly number[], extreme: Extreme): number {
  return extreme === 'longest' ? Math.max(...lengths) : Math.min(...lengths);
}

function lengthsOf({ choices }: Guessable['question']): number[] {
  return choices.map(({ text }) => plainText(text).length);
}
