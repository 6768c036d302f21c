import type { FileIssue } from '../../../src/core/issue.ts';
import {
  type BotScore,
  beyondChance,
  chanceOf,
  type Guessable,
  guessable,
  rounded,
  sum,
} from './chance.ts';
import { type LocatedQuestion, lineOf } from './lesson.ts';
import { plainText } from './texts.ts';

/** Which choice a bot takes that looks at nothing but lengths. */
export type Extreme = 'longest' | 'shortest';

const OPPOSITE = {
  longest: { mend: 'shorten', other: 'lengthen' },
  shortest: { mend: 'lengthen', other: 'shorten' },
} as const;

/** How the bot does that always takes the longest, or the shortest, choice; of several, any. */
export function lengthScore(questions: readonly Guessable[], extreme: Extreme): BotScore {
  return {
    score: sum(questions.map((question) => shareOf(question, extreme))),
    chance: chanceOf(questions),
  };
}

/** Refuses a guide where the length of a choice tells whether it is right. */
export function rejectLengthBias(
  guide: string,
  all: readonly LocatedQuestion[],
  extreme: Extreme,
): FileIssue[] {
  const questions = guessable(all);
  const { score, chance } = lengthScore(questions, extreme);
  const beyond = beyondChance({ score, chance }, questions.length);
  if (beyond === 0) return [];
  const mends = beyond > 0 ? hide(questions, extreme, beyond) : show(questions, extreme, -beyond);
  const message =
    `over the guide \`${guide}\` the right choice is the ${extreme} in ${rounded(score)} of ` +
    `${questions.length} questions, by chance it would be in ${rounded(chance)}; ` +
    mends.map(({ mend }) => mend).join('; ');
  const first = mends[0]?.question ?? questions[0];
  return first ? [first.issue(message, ['choices'])] : [];
}

interface Mend {
  readonly question: Guessable;
  readonly mend: string;
}

/** Questions whose right choice should not be the extreme, those first that need the least. */
function hide(questions: readonly Guessable[], extreme: Extreme, beyond: number): Mend[] {
  const { mend, other } = OPPOSITE[extreme];
  const worth = (question: Guessable) => shareOf(question, extreme);
  return enough(questions, extreme, beyond, worth).map((question) => ({
    question,
    mend: `${mend} the right choice of ${described(question)}, or ${other} another`,
  }));
}

/** Questions whose right choice should be the extreme, those first that need the least. */
function show(questions: readonly Guessable[], extreme: Extreme, beyond: number): Mend[] {
  const worth = (question: Guessable) => 1 - shareOf(question, extreme);
  return enough(questions, extreme, beyond, worth).map((question) => ({
    question,
    mend: `make the right choice the ${extreme} of ${described(question)}`,
  }));
}

/** As many questions as make up for an amount: those that count most, the easiest first. */
function enough(
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

/** By how many characters the right choice and the extreme one of the others differ. */
function marginOf({ question, right }: Guessable, extreme: Extreme): number {
  const lengths = lengthsOf(question);
  const others = lengths.filter((_, index) => index !== right);
  return Math.abs((lengths[right] ?? 0) - extremeOf(others, extreme));
}

function described(guessed: Guessable): string {
  const { name, question, right } = guessed;
  const lengths = lengthsOf(question);
  const others = lengths.filter((_, index) => index !== right).join(' and ');
  return `${name} at ${lineOf(guessed, ['choices'])} (${lengths[right]} characters, the others ${others})`;
}

/** How likely the bot is right that takes the extreme choice, or any of those. */
function shareOf({ question, right }: Guessable, extreme: Extreme): number {
  const lengths = lengthsOf(question);
  const taken = extremeOf(lengths, extreme);
  if (lengths[right] !== taken) return 0;
  return 1 / lengths.filter((length) => length === taken).length;
}

function extremeOf(lengths: readonly number[], extreme: Extreme): number {
  return extreme === 'longest' ? Math.max(...lengths) : Math.min(...lengths);
}

function lengthsOf({ choices }: Guessable['question']): number[] {
  return choices.map(({ text }) => plainText(text).length);
}
