import { strToU8, zipSync } from 'fflate';

/** The earliest time that ZIP supports; a fixed time makes the output reproducible. */
const MODIFIED = new Date(1980, 0, 1);

/**
 * Packs text files into a ZIP archive.
 *
 * @param files the file contents by path
 * @param folder the folder in the archive that contains all files
 */
export function zipFiles(
  files: ReadonlyMap<string, string>,
  folder: string,
): Uint8Array<ArrayBuffer> {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([file, text]) => [`${folder}/${file}`, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries), { level: 9, mtime: MODIFIED }));
}
