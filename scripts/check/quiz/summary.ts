import { chanceOf, guessable } from './chance.ts';
import { lengthScore } from './length.ts';
import type { PlacedQuestion } from './lesson.ts';
import { placeScores } from './same-place.ts';

/** One line on a guide: how bots do that know nothing, which should be near chance. */
export function summaryOf(guide: string, questions: readonly PlacedQuestion[]): string {
  const guessed = guessable(questions);
  const count = questions.length === 1 ? '1 question' : `${questions.length} questions`;
  const derived = questions.filter(({ question }) => question.predict !== undefined).length;
  const begin = `${guide}: ${count}, ${derived} answered by running, ${guessed.length} of one right choice`;
  if (guessed.length === 0) return begin;
  const share = (score: number) => Math.round((100 * score) / guessed.length);
  const places = placeScores(guessed).map(({ score }) => share(score));
  const least = Math.min(...places);
  const most = Math.max(...places);
  return (
    `${begin}; chance ${share(chanceOf(guessed))} %, ` +
    `same place ${least === most ? most : `${least}–${most}`} %, ` +
    `longest ${share(lengthScore(guessed, 'longest').score)} %, ` +
    `shortest ${share(lengthScore(guessed, 'shortest').score)} %`
  );
}
