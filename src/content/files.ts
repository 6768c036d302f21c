import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const texts = new Map<string, { version: string; text: string }>();

/** The text of a file, or undefined where there is none; read again when the file has changed. */
export function readText(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const version = `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size}`;
  const known = texts.get(file);
  if (known?.version === version) return known.text;
  const text = readFileSync(file, 'utf8');
  texts.set(file, { version, text });
  return text;
}

/** A file's path as messages name it: relative to the project, with `/`. */
export function displayPath(file: string): string {
  return path.relative(process.cwd(), file).split(path.sep).join('/');
}
