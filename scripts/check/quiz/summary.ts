import { chanceOf, guessableQuestions } from './chance.ts';
import type { LocatedQuestion } from './lesson.ts';
import { lengthScore } from './no-length-bias.ts';
import { positionScores } from './no-position-bias.ts';

/** A line about a guide: its questions and the scores of bots, which should be close to chance. */
export function summaryOf(guide: string, questions: readonly LocatedQuestion[]): string {
  const guessed = guessableQuestions(questions);
  const count = questions.length === 1 ? '1 question' : `${questions.length} questions`;
  const derived = questions.filter(({ question }) => question.predict !== undefined).length;
  const counts = `${guide}: ${count}, ${derived} with a derived answer, ${guessed.length} with one right choice`;
  if (guessed.length === 0) return counts;
  const share = (score: number) => Math.round((100 * score) / guessed.length);
  const positions = positionScores(guessed).map(({ score }) => share(score));
  const least = Math.min(...positions);
  const most = Math.max(...positions);
  return (
    `${counts}; chance ${share(chanceOf(guessed))} %, ` +
    `same position ${least === most ? most : `${least}–${most}`} %, ` +
    `longest ${share(lengthScore(guessed, 'longest').score)} %, ` +
    `shortest ${share(lengthScore(guessed, 'shortest').score)} %`
  );
}
