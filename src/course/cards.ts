import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { content } from '../content/site.ts';

const folder = path.join(content.root, 'cards');

/** The names of the social cards, which `npm run cards` draws. */
export function cardNames(): string[] {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.filter((file) => file.endsWith('.png')).map((file) => path.basename(file, '.png'));
}

/** Reads the PNG file of a social card. */
export function readCard(name: string): Buffer<ArrayBuffer> {
  return readFileSync(path.join(folder, `${name}.png`));
}
