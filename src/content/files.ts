import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const cache = new Map<string, { version: string; text: string }>();

/** The content of a file; undefined if it does not exist. It is cached until the file changes. */
export function readText(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const version = `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size}`;
  const cached = cache.get(file);
  if (cached?.version === version) return cached.text;
  const text = readFileSync(file, 'utf8');
  cache.set(file, { version, text });
  return text;
}

/** A file's path for messages: relative to the project, with `/` as the separator. */
export function displayPath(file: string): string {
  return path.relative(process.cwd(), file).split(path.sep).join('/');
}
