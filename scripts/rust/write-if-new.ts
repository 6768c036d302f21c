import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readText } from '../../src/content/index.ts';

/**
 * Writes a file unless it already has this content: cargo rebuilds what depends on a newer file.
 */
export function writeIfChanged(file: string, text: string): void {
  if (readText(file) === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
