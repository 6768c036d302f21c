import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { CommandError } from '../shared/command.ts';

/** A font face: one weight of a family, or a range of weights, in one file. */
export interface Face {
  readonly family: string;
  /** As in CSS: `400`, or `400 700` for a variable font. */
  readonly weight: string;
  /** The path of the file, relative to the project. */
  readonly file: string;
}

const project = path.join(import.meta.dirname, '../..');
const arimo = 'node_modules/@expo-google-fonts/arimo';

/** A font with Arial's metrics from the npm packages; a label of weight 600 is drawn bold. */
export const measuringFaces: readonly Face[] = [
  { family: 'Arimo', weight: '400', file: `${arimo}/400Regular/Arimo_400Regular.ttf` },
  { family: 'Arimo', weight: '700', file: `${arimo}/700Bold/Arimo_700Bold.ttf` },
];

/** The site's own typeface. */
export const siteFaces: readonly Face[] = [
  { family: 'Literata', weight: '400 700', file: 'src/fonts/literata.woff2' },
];

/** Reads a face's font file. */
export function readFace({ file }: Face): Promise<Buffer> {
  return readFile(path.join(project, file));
}

/**
 * Waits until the browser has loaded faces, which the styles of the page must declare.
 *
 * @throws CommandError naming the first face that did not load: a fallback would be drawn instead
 */
export async function loadFaces(page: Page, faces: readonly Face[]): Promise<void> {
  for (const { family, weight, file } of faces) {
    const font = `${weight.split(' ')[0]} 16px "${family}"`;
    const isLoaded = await page.evaluate(async (requested) => {
      const loaded = await document.fonts.load(requested).catch(() => []);
      return loaded.length > 0 && loaded.every(({ status }) => status === 'loaded');
    }, font);
    if (isLoaded) continue;
    const advice = 'remove node_modules and run the command again';
    throw new CommandError(`${file}: the browser can't load the font ${family}: ${advice}`);
  }
}
