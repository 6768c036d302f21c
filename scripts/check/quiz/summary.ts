import { chanceOf, guessable } from './chance.ts';
import type { LocatedQuestion } from './lesson.ts';
import { lengthScore } from './no-length-bias.ts';
import { positionScores } from './no-position-bias.ts';

/** One line on a guide: how bots do that know nothing, which should be near chance. */
export function summaryOf(guide: string, questions: readonly LocatedQuestion[]): string {
  const guessed = guessable(questions);
  const count = questions.length === 1 ? '1 question' : `${questions.length} questions`;
  const derived = questions.filter(({ question }) => question.predict !== undefined).length;
  const begin = `${guide}: ${count}, ${derived} answered by running, ${guessed.length} of one right choice`;
  if (guessed.length === 0) return begin;
  const share = (score: number) => Math.round((100 * score) / guessed.length);
  const positions = positionScores(guessed).map(({ score }) => share(score));
  const least = Math.min(...positions);
  const most = Math.max(...positions);
  return (
    `${begin}; chance ${share(chanceOf(guessed))} %, ` +
    `same place ${least === most ? most : `${least}–${most}`} %, ` +
    `longest ${share(lengthScore(guessed, 'longest').score)} %, ` +
    `shortest ${share(lengthScore(guessed, 'shortest').score)} %`
  );
}
