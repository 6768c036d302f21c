import { readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { mapConcurrently } from '../shared/map-concurrently.ts';

const TEXT = /\.(html|css|js|json|svg|xml|txt|webmanifest)$/;

/** In bytes; of a smaller file, compression saves hardly more than its own header costs. */
const SMALLEST = 256;

/**
 * The quality of Brotli's compression. The best, 11, takes twice as long as 10, to save 2 %: that is
 * worth it for pages, styles and scripts, since a reader waits for them.
 */
function qualityFor(file: string): number {
  return /\.(html|css|js)$/.test(file) ? 11 : 10;
}

/** How to make a compressed copy, by the extension that is added to the file's name. */
const compress: Readonly<Record<string, (content: Buffer, file: string) => Promise<Buffer>>> = {
  '.br': (content, file) =>
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: qualityFor(file) },
    }),
  '.gz': (content) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};

/** Whether a file should have compressed copies: it is text, and not tiny. */
export function isWorthCompressing(file: string, bytes: number): boolean {
  return TEXT.test(file) && bytes >= SMALLEST;
}

/**
 * Writes compressed copies beside the texts of a built site, for servers that send them:
 * `index.html.br` and `index.html.gz` for `index.html`.
 */
export async function compressTexts(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => isWorthCompressing(file, statSync(file).size));
  await mapConcurrently(files, availableParallelism(), writeCopies);
}

async function writeCopies(file: string): Promise<void> {
  const content = await readFile(file);
  await Promise.all(
    Object.entries(compress).map(async ([extension, encode]) =>
      writeFile(file + extension, await encode(content, file)),
    ),
  );
}
