import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readText } from '../../src/content/files.ts';

/** Writes a file that cargo reads, and leaves one that is right as it is: it would be built again. */
export function writeIfNew(file: string, text: string): void {
  if (readText(file) === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
