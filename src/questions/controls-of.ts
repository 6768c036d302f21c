import type { QuestionBox } from './box.ts';
import type { QuestionControls } from './controls.ts';
import * as kinds from './kinds-in-browser.ts';

const CONTROLS: readonly QuestionControls[] = Object.values(kinds);

/**
 * The controls of a question.
 *
 * @throws Error if its kind is unknown
 */
export function controlsOf({ dataset }: QuestionBox): QuestionControls {
  const controls = CONTROLS.find(({ name }) => name === dataset['kind']);
  if (!controls) throw new Error(`There is no kind of question "${dataset['kind']}".`);
  return controls;
}
