/**
 * Writes `src/fonts/literata.woff2`: the upright style of Literata, reduced to the characters of
 * the course's languages and to the weights in use, so that it stays below 45 KB.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { characterName, charactersIn, uncovered } from './draw/characters.ts';

const SOURCE = '@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2';
const TARGET = 'src/fonts/literata.woff2';
const MAXIMUM_BYTES = 45 * 1024;

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCodePoint(first + index),
  ).join('');
}

const characters = [range(0x20, 0x7e), range(0xa0, 0xff), '–—‘’‚“”„…‹›€×−Œœ'].join('');

const source = await readFile(createRequire(import.meta.url).resolve(SOURCE));
const font = await subsetFont(source, characters, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700, default: 400 }, opsz: 16 },
});
const missing = uncovered(characters, await charactersIn(font)).map(characterName);
if (missing.length > 0) {
  throw new Error(
    `${SOURCE} does not have ${missing.join(', ')}: remove them from \`characters\`.`,
  );
}
if (font.length > MAXIMUM_BYTES) {
  throw new Error(`The font has ${font.length} bytes; at most ${MAXIMUM_BYTES} are allowed.`);
}
await mkdir('src/fonts', { recursive: true });
await writeFile(TARGET, font);
console.log(`${TARGET}: ${font.length} bytes`);
