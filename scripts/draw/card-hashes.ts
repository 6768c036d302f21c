import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { displayPath } from '../../src/content/index.ts';
import { formatIssue } from '../../src/core/issue.ts';
import { readJson } from '../../src/schema/json.ts';
import { CommandError } from '../shared/command.ts';
import { writeFileInFolder } from './output-files.ts';

const FILE = 'cards.json';

const hashesSchema = z
  .record(z.string(), z.string().describe('The hash of the card when it was drawn'))
  .describe('The hashes of the drawn cards, by file name');

/** The hashes of the drawn cards, by file name. */
export type CardHashes = Readonly<z.output<typeof hashesSchema>>;

/**
 * Reads the hashes of the cards in a folder; empty if none have been drawn.
 *
 * @throws CommandError with a line for each fault of the file
 */
export async function readCardHashes(folder: string): Promise<CardHashes> {
  const file = path.join(folder, FILE);
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const hashes = readJson(text, hashesSchema, 'cards');
  if (hashes.ok) return hashes.value;
  const lines = hashes.issues.map((issue) => formatIssue({ file: displayPath(file), ...issue }));
  throw new CommandError(
    lines.map((line) => `${line}; delete the file and run \`npm run cards\``).join('\n'),
  );
}

/** Writes the hashes of the cards in a folder, sorted by file name. */
export function writeCardHashes(folder: string, hashes: CardHashes): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(hashes).sort());
  return writeFileInFolder(folder, FILE, `${JSON.stringify(sorted, null, 2)}\n`);
}
